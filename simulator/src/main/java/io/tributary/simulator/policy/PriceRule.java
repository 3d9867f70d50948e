package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;

/** How a seller sets the price of a pack. */
public sealed interface PriceRule permits PriceRule.Fixed, PriceRule.MarkUp, PriceRule.BestResponse {

    /**
     * The price that the seller posts.
     *
     * @param purchasePrice what the seller pays for a pack itself, or its unit cost where it is the maker
     * @param anticipated the equilibrium price of the game that the seller plays, NaN where it plays none
     */
    double price(double purchasePrice, double anticipated);

    /** A list price. */
    @Described(en = "A list price", zh = "固定价格")
    record Fixed(
            @Described(en = "Price of a pack", zh = "每包装价格", unit = Unit.MONEY_PER_PACK, min = 0, max = 1e12)
            double perPack)
            implements PriceRule {
        @Override
        public double price(double purchasePrice, double anticipated) {
            return perPack;
        }
    }

    /** Purchase price plus a percentage of it. */
    @Described(en = "Purchase price plus a percentage of it", zh = "加成定价")
    record MarkUp(
            @Described(en = "Mark-up on the purchase price", zh = "加成率", unit = Unit.RATE, min = -1, max = 100)
            double rate)
            implements PriceRule {
        @Override
        public double price(double purchasePrice, double anticipated) {
            return purchasePrice * (1 + rate);
        }
    }

    /** The price from which no seller in the same game gains by deviating alone (Nash 1951). */
    @Described(en = "Nash equilibrium price of the sellers who move together", zh = "同时行动的卖方的纳什均衡价格")
    record BestResponse() implements PriceRule {
        @Override
        public double price(double purchasePrice, double anticipated) {
            return anticipated;
        }
    }
}
