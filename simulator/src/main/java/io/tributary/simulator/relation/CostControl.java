package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * A budget for what it costs to serve a partner: at the end of each stretch of months the maker holds contract payments, account
 * management and support of each partner against what it sold to it (cost to serve, activity by activity: Cooper and Kaplan 1991,
 * Harvard Business Review 69(3):130-135). Who costs more than the budget is called on less until the next look: the maker saves a
 * part of the cost of the account, and the partner wins fewer of the outlets within its reach.
 *
 * <p>Example: budget 4 %, sold 1,000,000, spent 52,000: over it. With half of the calls cut an account of 48,000 a year costs 24,000,
 * and at 20 % the partner works with 1 - 20 % x 50 % = 90 % of its reach.
 */
@Described(en = "A budget for the cost to serve each partner", zh = "渠道服务成本预算与控制")
public record CostControl(
        @Described(
                en = "Cost to serve against sales to the partner above which it is called on less",
                zh = "服务成本占销售额的预算上限",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = "5 %",
                source = "assumption")
        double budget,

        @Described(
                en = "Months between two looks: 1, 3 or 12",
                zh = "核算周期（月）",
                unit = Unit.COUNT,
                min = 1,
                max = 12,
                byDefault = "3",
                source = "assumption: a quarter")
        int everyMonths,

        @Described(
                en = "Part of the calls that is cut where the budget is exceeded",
                zh = "超预算时削减的服务比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "assumption")
        double cut,

        @Described(
                en = "Part of its reach that a partner loses on whom nobody calls",
                zh = "完全不服务时损失的铺货能力",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "20 %",
                source = "assumption")
        double lost) {

    /** Whether a partner costs more than the budget allows, money. */
    public boolean isExceeded(double spent, double sold) {
        return spent > budget * sold;
    }

    /** Factor of the reach of a partner that is called on less. */
    public double strength() {
        return 1 - lost * cut;
    }
}
