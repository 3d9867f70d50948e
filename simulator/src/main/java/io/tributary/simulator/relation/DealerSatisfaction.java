package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A partner's satisfaction with the relation from 0 to 100, by its facets (Ruekert and Churchill 1984, Journal of Marketing
 * Research 21:226-233): each week the state closes a part of the gap to a weighted mean of scores. Profit, payment and supply are
 * basic; fairness, territory and status are extended and count less while the basic ones are poor (after Herzberg 1968,
 * Harvard Business Review 46:53-62).
 *
 * <p>Example: basic score B = 25, extended score 60, basic_first 1: the extended score counts for 60 x (1 - 1 x (1 - 25 / 50)) = 30.
 */
@Described(en = "A partner's satisfaction with the relation", zh = "渠道商满意度")
public record DealerSatisfaction(
        @Described(
                en = "State at the start",
                zh = "初始满意度",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double start,

        @Described(
                en = "Part of the gap to the week's experience closed per week",
                zh = "每周向体验靠拢的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "10 %",
                source = "assumption")
        double speed,

        @Described(
                en = "Weight of the return against the required one; meeting it scores 50",
                zh = "利润权重（达到要求得50分）",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "40",
                source = "assumption")
        double profitWeight,

        @Described(
                en = "Weight of prompt payment of what the supplier owes",
                zh = "付款及时权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "15",
                source = "assumption")
        double paymentWeight,

        @Described(
                en = "Weight of delivery: share of what was due that came",
                zh = "供货权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "15",
                source = "assumption")
        double supplyWeight,

        @Described(
                en =
                        "Weight of the own net purchase price against the mean of partners of the same role; equal scores 50",
                zh = "价格公平权重（与同级平均相同得50分）",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "15",
                source = "assumption")
        double fairnessWeight,

        @Described(
                en = "Weight of security against neighbours who break the rules",
                zh = "区域保护权重",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "10",
                source = "assumption")
        double territoryWeight,

        @Described(
                en = "Weight of status and recognition; none scores 50",
                zh = "荣誉地位权重（无表彰得50分）",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "5",
                source = "assumption")
        double statusWeight,

        @Described(
                en = "Weeks of purchases that the supplier may owe before payment scores 0",
                zh = "供应商欠款达多少周进货额时付款得0分",
                unit = Unit.WEEKS,
                min = 0.01,
                max = 520,
                byDefault = "8 weeks",
                source = "assumption")
        double toleratedDelay,

        @Described(
                en = "How much extended needs lose weight while basic ones score below 50",
                zh = "基础需求未满足时延伸需求失效的程度",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double basicFirst,

        @Described(
                en = "Points of fairness lost for each per cent by which others of the role earn more on what they buy",
                zh = "同级他人利润率每高1个百分点所失公平分",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "0",
                source = "neutral")
        double envy,

        @Described(
                en = "Standard deviation of one partner's answer in a survey",
                zh = "单个渠道商调查回答的标准差",
                unit = Unit.SCORE,
                min = 0,
                max = 50,
                byDefault = "0",
                source = "neutral")
        double surveyError) {
    /** A state that never moves, for scenarios without it. */
    public static final DealerSatisfaction CONSTANT = new DealerSatisfaction(50, 0, 1, 0, 0, 0, 0, 0, 8, 0, 0, 0);

    /** Scores of a week, each 0 to 100. */
    public record Week(
            double profit, double payment, double supply, double fairness, double territory, double status) {}

    /** Score of a return against the required one. */
    public static double profitScore(double earned, double required) {
        return Scale.score(50 * earned / required);
    }

    /** Score of what the supplier owes, in weeks of purchases. */
    public double paymentScore(double weeksOwed) {
        return Scale.score(100 * (1 - weeksOwed / toleratedDelay));
    }

    /** Score of the own net price against the mean of others. */
    public static double fairnessScore(double own, double mean) {
        return mean <= 0 ? 50 : Scale.score(50 + 100 * (1 - own / mean));
    }

    /**
     * Score of fairness less envy: what the others earn more on what they buy, each who earns less counting for nothing (Fehr and
     * Schmidt 1999, Quarterly Journal of Economics 114:817-868, disadvantageous inequality).
     *
     * @param byPrice score of the own net price against the mean of others
     * @param ahead mean over the others of what they earn more, as a share of purchases
     */
    public double fairness(double byPrice, double ahead) {
        return envy == 0 ? byPrice : Scale.score(byPrice - envy * 100 * ahead);
    }

    /** The week's experience, 0 to 100. */
    public double experience(Week week) {
        double basicWeight = profitWeight + paymentWeight + supplyWeight;
        double extendedWeight = fairnessWeight + territoryWeight + statusWeight;
        if (basicWeight + extendedWeight == 0) {
            return start;
        }
        double basic = profitWeight * week.profit() + paymentWeight * week.payment() + supplyWeight * week.supply();
        double extended =
                fairnessWeight * week.fairness() + territoryWeight * week.territory() + statusWeight * week.status();
        double met = basicWeight == 0 ? 50 : basic / basicWeight;
        double counts = 1 - basicFirst * Math.max(0, 1 - met / 50);
        return (basic + extended * counts) / (basicWeight + extendedWeight);
    }

    /** The state after a week. */
    public double next(double state, double experience) {
        return state + speed * (experience - state);
    }
}
