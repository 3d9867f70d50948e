package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What keeps rebates and pay for performance within bounds: a cap on what a settlement pays against the purchases that it is
 * paid for, a bound on how far one buyer may be paid better than the mean of all, and nothing for buyers whose house is full.
 * Buyers know the cap and the rule on stock when they reckon. (Too strong incentives on one measure buy that measure:
 * Holmstrom and Milgrom 1991, Journal of Law, Economics, and Organization 7:24-52; loading before a quarter ends: Oyer 1998,
 * Quarterly Journal of Economics 113:149-185.)
 *
 * <p>Example: cap 3 %, purchases 100,000: of 4,000 earned 3,000 are paid. With stock for five weeks and a bound of four: none.
 */
@Described(en = "Bounds of rebates and pay for performance", zh = "激励护栏（封顶、差距与压货限制）")
public record IncentiveGuard(
        @Described(
                en = "Most that a settlement pays against the purchases that it is for",
                zh = "单次结算占采购额的上限",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double cap,

        @Described(
                en = "Most that one buyer's rate may be against the mean of all that are settled with it",
                zh = "单个买方费率与平均之比的上限",
                unit = Unit.INDEX,
                min = 1,
                max = 1e6,
                byDefault = "1000000",
                source = "neutral")
        double spread,

        @Described(
                en = "Weeks of sales in the buyer's house beyond which nothing is paid",
                zh = "库存超过该周数则不予支付",
                unit = Unit.WEEKS,
                min = 0,
                max = 10000,
                byDefault = "10000 weeks",
                source = "neutral")
        double stuffing) {
    /** No bounds. */
    public static final IncentiveGuard NONE = new IncentiveGuard(1, 1e6, 10000);

    /** Whether payments under a head are guarded. */
    public static boolean guards(Head head) {
        return head == Head.REBATE || head == Head.INCENTIVE;
    }

    /**
     * What is paid of what was earned, money.
     *
     * @param purchases that it is paid for, money
     * @param stock in the buyer's house, base units
     * @param weekly sales, base units
     */
    public double limit(double earned, double purchases, double stock, double weekly) {
        if (earned <= 0) {
            return earned;
        }
        return stock > stuffing * weekly ? 0 : Math.min(earned, cap * purchases);
    }

    /** What is paid of what was earned where the mean of all is known, money. */
    public double level(double earned, double purchases, double meanRate) {
        return earned <= 0 ? earned : Math.min(earned, spread * meanRate * purchases);
    }
}
