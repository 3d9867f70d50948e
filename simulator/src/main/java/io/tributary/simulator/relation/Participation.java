package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What keeps a partner working for us: its yearly return on the capital that our business ties up, held against what it could
 * earn elsewhere (the participation constraint of contract theory; Holmstrom 1979). A partner
 * that earns less gives its people other work first, and may leave.
 *
 * <p>Example: a mean profit of 300 a week on stock of 40,000 and 8 weeks of purchases of 10,000 is 52 x 300 / 120,000 = 13 % a
 * year. Against a required 20 % that is 65 % of it; with a response of 1 the effort falls to 65 %.
 */
@Described(en = "Return on capital that partners require", zh = "渠道商要求的资本回报")
public record Participation(
        @Described(
                en = "Return on capital that a partner could earn elsewhere, per year",
                zh = "渠道商可在别处获得的年资本回报率",
                unit = Unit.RATE,
                min = 0.001,
                max = 10,
                byDefault = "20 %",
                source = "assumption")
        double required,

        @Described(
                en = "A partner's own selling and office costs as a share of its sales",
                zh = "渠道商自身费用占销售额比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double overhead,

        @Described(
                en = "Weeks of purchases that a partner ties up beside its stock: credit to shops, vehicles, warehouse",
                zh = "除库存外占用资金折合进货周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 520,
                byDefault = "8 weeks",
                source = "assumption")
        int tied,

        @Described(
                en = "Weeks over which a partner averages its own figures",
                zh = "渠道商核算平均所用周数",
                unit = Unit.WEEKS,
                min = 1,
                max = 520,
                byDefault = "13 weeks",
                source = "assumption")
        int memory,

        @Described(
                en = "Part of the missing return by which effort falls: 1 in proportion",
                zh = "回报不足时努力下降的比例系数",
                unit = Unit.INDEX,
                min = 0,
                max = 100,
                byDefault = "1",
                source = "assumption")
        double response,

        @Described(
                en = "Effort below which a partner that stays does not fall",
                zh = "留任渠道商的最低努力",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "30 %",
                source = "assumption")
        double leastEffort) {
    /** Full effort whatever is earned; the return is held against 20 % a year. */
    public static final Participation FULL = new Participation(0.2, 0, 8, 13, 0, 0);

    /**
     * Return on capital per year.
     *
     * @param profit mean weekly profit, money
     * @param stock value of stock and goods on the way, money
     * @param purchases mean weekly purchases, money
     */
    public double returnOnCapital(double profit, double stock, double purchases) {
        double capital = stock + tied * purchases;
        return capital <= 0 ? required : 52 * profit / capital;
    }

    /** Part of the required return that is missing, 0 where the return is enough; a loss counts as more than all of it. */
    public double shortfall(double earned) {
        return Math.max(0, 1 - earned / required);
    }

    /** Effort at a return, from the least effort to 1. */
    public double effort(double earned) {
        return Math.max(leastEffort, 1 - response * shortfall(earned));
    }
}
