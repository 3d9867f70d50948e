package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * What consumers keep at home. The more is there, the less they think of buying (Gupta 1988, Journal of Marketing
 * Research 25:342-355), which makes the dip after a promotion.
 *
 * <p>Example: saturation 0.5 and 2 units at home: the occasions fall to exp(-1) = 37 %.
 */
@Described(en = "What consumers keep at home", zh = "家庭库存")
public record Pantry(
        @Described(en = "Most units at home", zh = "家中最多件数", unit = Unit.UNITS, min = 1, max = 15)
        int most,

        @Described(
                en = "Probability per week of using up a unit",
                zh = "每周消耗一件的概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "50 %",
                source = "assumption")
        double use,

        @Described(
                en = "How much a unit at home lowers the thought of buying: occasions fall by exp(-saturation)",
                zh = "每件库存对购买念头的抑制：购买次数乘以 exp(-系数)",
                unit = Unit.INDEX,
                min = 0,
                max = 10,
                byDefault = "0.5",
                source = "assumption")
        double saturation,

        @Described(
                en = "Share of buyers who take a second unit",
                zh = "一次购买两件的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double secondUnit,

        @Described(
                en = "Share of further buyers who take a second unit of a product that is promoted",
                zh = "促销时额外购买第二件的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double secondOnPromotion) {

    /** Nothing is kept at home. */
    public static final Pantry NONE = new Pantry(0, 0, 0, 0, 0);

    /** Factor on the occasions with so many units at home. */
    public double appetite(int stock) {
        return StrictMath.exp(-saturation * stock);
    }
}
