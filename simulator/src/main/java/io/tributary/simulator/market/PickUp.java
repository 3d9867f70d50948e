package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/**
 * Orders of a platform or web shop that are picked up at outlets: the goods are taken from the outlet's stock, and the
 * online seller credits the outlet (compare Gallino and Moreno 2014, Management Science 60:1434-1451).
 *
 * <p>Example: price 20, the outlet bought the pack for 12, credit 25 %, fee 0.50: the seller passes on 12 + 25 % x 8 +
 * 0.50 = 14.50.
 */
@Described(en = "Online orders picked up at outlets", zh = "线上下单、门店自提")
public record PickUp(
        @Described(en = "Platform or web shop that takes the orders", zh = "接单平台或网店")
        String at,

        @Described(en = "Outlet format that hands the goods over, from its own stock", zh = "提供自提的业态（用其库存）")
        String from,

        @Described(
                en =
                        "Part of the margin (price less what the outlet paid) that the outlet earns; the rest is the seller's",
                zh = "毛利归门店的比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral: the seller's margin")
        double credit,

        @Described(
                en = "Paid to the outlet per pack handed over",
                zh = "每包装支付给门店的代收费",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e9,
                byDefault = "0",
                source = "neutral")
        double fee) {}
