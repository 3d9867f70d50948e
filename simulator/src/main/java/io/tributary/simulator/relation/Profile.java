package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What is known, or to be found out, about a partner as a candidate; a partner without a profile is in the middle of every scale.
 */
@Described(en = "What is known about a partner", zh = "渠道商画像")
public record Profile(
        @Described(en = "Who", zh = "渠道商") String partner,

        @Described(
                en = "Need: how much it looks for a product like ours",
                zh = "需求度",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double need,

        @Described(
                en = "Money: how well it can finance the business",
                zh = "购买力",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double money,

        @Described(
                en = "Authority: how well the contact can decide",
                zh = "决策力",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double authority,

        @Described(
                en = "Fit of aims, values and culture",
                zh = "战略与文化契合度",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double fit,

        @Described(
                en = "Record of integrity and compliance",
                zh = "诚信合规记录",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double integrity,

        @Described(
                en = "Accuracy: share of what it ships that is right and is accepted; the rest is not delivered",
                zh = "发货准确率（差错部分视为未交付）",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double accuracy) {
    /** The middle of every scale. */
    public static Profile middle(String partner) {
        return new Profile(partner, 50, 50, 50, 50, 50, 1);
    }

    /** How many of need, money and authority reach a score: 0 to 3. */
    public int passed(double score) {
        return (need >= score ? 1 : 0) + (money >= score ? 1 : 0) + (authority >= score ? 1 : 0);
    }
}
