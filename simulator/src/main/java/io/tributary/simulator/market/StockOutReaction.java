package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;

/**
 * What shoppers do who find the product out of stock. The defaults are the world averages of Gruen, Corsten and
 * Bharadwaj (2002); "same brand, other size" (19 %) is counted as a delay where a brand has one SKU.
 */
@Described(en = "Reactions to a stock-out; the rest leave without buying", zh = "缺货反应；其余顾客放弃购买")
public record StockOutReaction(
        @Described(
                en = "Share that looks in another shop",
                zh = "换店购买",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "31 %",
                source = "Gruen, Corsten and Bharadwaj (2002), from memory: assumption")
        double otherShop,

        @Described(
                en = "Share that takes another brand",
                zh = "换品牌",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "26 %",
                source = "Gruen, Corsten and Bharadwaj (2002), from memory: assumption")
        double otherBrand,

        @Described(
                en = "Share that comes back next period",
                zh = "推迟购买",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "34 %",
                source = "Gruen, Corsten and Bharadwaj (2002), delay 15 % + other size 19 %: assumption")
        double delay,

        @Described(
                en =
                        "Share that takes another size of the same brand from the same shelf; where there is none, they leave",
                zh = "同品牌换规格",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source =
                        "neutral; 19 % in Gruen, Corsten and Bharadwaj (2002), which stands in delay unless given here")
        double otherSize) {

    public StockOutReaction {
        if (otherShop + otherBrand + delay + otherSize > 1 + 1e-12) {
            throw Unfit.of("stock_out shares add up to more than 100 %", "stock_out 各占比之和超过 100 %");
        }
    }
}
