package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What a partner spends on selling in its territory: calls, local advertising, display. What is spent builds a stock of
 * goodwill with the outlets and shoppers that fades (Nerlove and Arrow 1962, Economica 29:129-142), and the stock adds
 * utility with falling returns, response x ln(1 + stock / (scale x outlets)). A partner spends up to where the last coin earns
 * itself back out of its own margin and of what its contract terms pay for one more unit sold, net of what its supplier
 * bears of the spending (Dorfman and Steiner 1954, American Economic Review 44:826-836). It believes that sales rise by as
 * much as the utility; in the choice of consumers they rise a little less.
 *
 * <p>Example: 1,000 units a week at a margin of 0.50, response 0.1, nothing kept, scale 2 on 10 outlets: the stock is 1,000 x
 * 0.50 x 0.1 - 20 = 30, and utility rises by 0.1 x ln(1 + 30 / 20) = 0.092.
 */
@Described(en = "Partners' effort and local advertising", zh = "渠道商销售努力与本地推广")
public record SellingEffort(
        @Described(
                en = "Utility that the stock of effort adds each time that it grows by a factor e",
                zh = "努力存量每增至e倍所增效用",
                unit = Unit.UTILITY,
                min = 0,
                max = 10,
                byDefault = "0.05",
                source =
                        "assumption: near the mean advertising elasticity of 0.12 of Sethuraman, Tellis and Briesch (2011), halved for local spending")
        double response,

        @Described(
                en = "Weekly spending per stocking outlet at which returns begin to fall",
                zh = "每家铺货门店每周开始边际递减的支出",
                unit = Unit.MONEY,
                min = 1e-9,
                max = 1e9,
                byDefault = "1",
                source = "assumption")
        double scale,

        @Described(
                en = "Part of the stock of effort that is left after a week",
                zh = "努力存量每周保留比例",
                unit = Unit.SHARE,
                min = 0,
                max = 0.999,
                byDefault = "0 %",
                source = "neutral")
        double keeps,

        @Described(
                en = "Most that a partner spends in a week, per stocking outlet",
                zh = "每家铺货门店每周支出上限",
                unit = Unit.MONEY,
                min = 0,
                max = 1e9,
                byDefault = "1000",
                source = "assumption")
        double most) {

    /** Utility that a stock of effort adds, with so many stocking outlets. */
    public double utility(double stock, double outlets) {
        return outlets <= 0 ? 0 : response * StrictMath.log(1 + stock / (scale * outlets));
    }

    /** The stock of effort that adds a utility, money. */
    public double stockFor(double utility, double outlets) {
        return response == 0 ? Double.POSITIVE_INFINITY : scale * outlets * (StrictMath.exp(utility / response) - 1);
    }

    /**
     * The stock of effort that earns most in the long run, money.
     *
     * @param weekly base units sold per week without effort
     * @param margin what one more unit brings, contract terms included, money
     * @param ownPart part of the spending that the partner bears itself, above 0
     */
    public double best(double weekly, double margin, double ownPart, double outlets) {
        double earned = weekly * Math.max(0, margin) * response / ((1 - keeps) * ownPart);
        return Math.max(0, earned - scale * outlets);
    }

    /** What is spent this week so that the stock becomes so high, money; never above the most, never below 0. */
    public double spend(double wanted, double stock, double outlets) {
        return Math.max(0, Math.min(most * outlets, wanted - keeps * stock));
    }

    /** The stock after a week in which so much was spent, money. */
    public double next(double stock, double spent) {
        return keeps * stock + spent;
    }
}
