package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A buyer that brings purchases forward when a contract term pays for it: the gain of the term against the capital and
 * room that the extra stock takes until it is sold, and against what the same goods would have earned of the term in the
 * next settlement period. Buyers and sellers under quotas shift purchases between periods in this way (Oyer 1998,
 * Quarterly Journal of Economics 113:149-185); the cost is that of a stock that is sold off evenly (Harris 1913).
 *
 * <p>Example: 400 extra units at 5.00, sold off at 100 a week, capital 26 % a year: 400 x 5 x 26 % / 52 x 400 / 100 / 2 =
 * 20.
 */
@Described(en = "Buying ahead to earn a contract term", zh = "为返利等条款提前进货（压货）")
public record Loading(
        @Described(
                en = "Yearly cost of capital and room, as a part of the value of the stock",
                zh = "资金与仓储年成本占库存价值的比例",
                unit = Unit.SHARE,
                min = 0.0001,
                max = 10,
                byDefault = "20 %",
                source = "assumption: 8 % credit, 12 % room, handling and ageing")
        double carrying,

        @Described(
                en = "Most that a buyer takes in on top of what it needs, in weeks of its own sales",
                zh = "额外进货上限（按自身销量的周数）",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "8 weeks",
                source = "assumption: two months of sales fill a warehouse")
        double most,

        @Described(
                en = "Part that a buyer counts of what the goods would earn of the term in the next period",
                zh = "对下期条款收益的计入比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "assumption: buyers know that goods bought now are not bought later")
        double foresight) {

    private static final double WEEKS_PER_YEAR = 52;

    /**
     * What extra stock costs until it is sold off, money.
     *
     * @param units bought beyond need, base units
     * @param weekly sold per week, base units, above 0
     * @param price what a base unit cost, money
     */
    public double cost(double units, double weekly, double price) {
        return price * units * carrying / WEEKS_PER_YEAR * (units / weekly) / 2;
    }

    /**
     * Extra units beyond which the cost of another one is above what it earns, base units.
     *
     * @param earned by each extra unit, money
     */
    public double turningPoint(double earned, double weekly, double price) {
        return price <= 0 ? 0 : Math.max(0, earned) * weekly * WEEKS_PER_YEAR / (carrying * price);
    }
}
