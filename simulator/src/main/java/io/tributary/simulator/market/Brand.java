package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Reputation of our brand in a zone as a stock from 0 to 100, and what it is good for. It closes a part of the gap to what
 * customers think of us, lifted by the image that joint advertising makes, as goodwill does in Nerlove and Arrow (1962,
 * Economica 29:129-142); breaches of rules by partners take their harm off it. Joint advertising also tells people of
 * the brand: of those who do not know it, the part 1 - 2^(-spending / half) hears of it in a week (Vidale and Wolfe 1957,
 * Operations Research 5:370-381, with saturation). Strength is awareness times reputation (Keller 1993, Journal of
 * Marketing 57:1-22: brand equity is known and liked).
 *
 * <p>Example: half 10, spending 10: half of the others hear of us; reputation 50, satisfaction 60, image 20, speed 10 %: 50
 * + 10 % x (60 + 20 x 50 % - 50) = 52.
 */
@Described(en = "Reputation and strength of our brand", zh = "品牌声誉与品牌力")
public record Brand(
        @Described(
                en = "Joint advertising per 1,000 people and week",
                zh = "每千人每周联合推广投入",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double spending,

        @Described(
                en = "Part of it that partners bear, each for the outlets that stock ours in its areas",
                zh = "渠道商承担的联合推广比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "assumption: the half of co-operative advertising")
        double partnersPay,

        @Described(
                en = "Spending per 1,000 people and week that reaches half of those who do not know us",
                zh = "每周触达半数未知晓者所需的每千人投入",
                unit = Unit.MONEY,
                min = 1e-6,
                max = 1e9,
                byDefault = "50",
                source = "assumption")
        double half,

        @Described(
                en = "Reputation at the start",
                zh = "期初美誉度",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "50",
                source = "neutral")
        double start,

        @Described(
                en = "Part of the gap to customers' satisfaction closed per week",
                zh = "美誉度每周向满意度靠拢的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "5 %",
                source = "assumption: half as fast as satisfaction itself")
        double speed,

        @Described(
                en = "Points that advertising which reaches everybody adds to what people think of us",
                zh = "推广触达所有人时对声誉的提升分值",
                unit = Unit.SCORE,
                min = 0,
                max = 100,
                byDefault = "20",
                source = "assumption")
        double image,

        @Described(
                en = "Utility of our products at reputation 100 against 50",
                zh = "美誉度100相对50带来的效用",
                unit = Unit.UTILITY,
                min = 0,
                max = 20,
                byDefault = "0",
                source = "neutral")
        double utility,

        @Described(
                en = "Part by which the prices that partners pay the maker rise at brand strength 100 against 50",
                zh = "品牌力100相对50时厂家对渠道商提价的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double bargaining) {

    /** Part of those who do not know the brand that joint advertising tells of it in a week. */
    public double reached() {
        return spending == 0 ? 0 : -StrictMath.expm1(-spending / half * StrictMath.log(2));
    }

    /**
     * Reputation a week later.
     *
     * @param reputation 0 to 100
     * @param satisfaction what customers think of us, 0 to 100
     * @param reach part of the others reached by advertising in the week
     */
    public double next(double reputation, double satisfaction, double reach) {
        double thought = Math.min(100, satisfaction + image * reach);
        return reputation + speed * (thought - reputation);
    }

    /** Factor on the weight of our offers. */
    public double liking(double reputation) {
        return utility == 0 ? 1 : StrictMath.exp(utility * (reputation - 50) / 50);
    }

    /** Factor on what partners pay the maker. */
    public double pricing(double strength) {
        return bargaining == 0 ? 1 : 1 + bargaining * (strength - 50) / 50;
    }
}
