package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How a seller sets the price of a pack. */
public sealed interface PriceRule
        permits PriceRule.Fixed,
                PriceRule.MarkUp,
                PriceRule.BestResponse,
                MatchPrice,
                StockAndSeasonPrice,
                DynamicPrice,
                BargainedPrice,
                LearnedPrice {

    /** The price that the seller posts. */
    double price(PriceView view);

    /** The rule that others anticipate: what they can know of it beforehand. */
    default PriceRule anticipated() {
        return this;
    }

    /** Whether it can only be followed at a counter where a named firm serves consumers. */
    default boolean needsCounter() {
        return false;
    }

    /** A list price. */
    @Described(en = "A list price", zh = "固定价格")
    record Fixed(
            @Described(en = "Price of a pack", zh = "每包装价格", unit = Unit.MONEY_PER_PACK, min = 0, max = 1e12)
            double perPack,

            @Described(
                    en = "Price of a pack for buyers of a region, where it differs",
                    zh = "分大区价格（买方所在大区）",
                    unit = Unit.MONEY_PER_PACK,
                    min = 0,
                    max = 1e12,
                    byDefault = EMPTY)
            Map<String, Double> byRegion)
            implements PriceRule {

        public Fixed {
            byRegion = Collections.unmodifiableMap(new TreeMap<>(byRegion));
        }

        /** The same price everywhere. */
        public Fixed(double perPack) {
            this(perPack, Map.of());
        }

        @Override
        public double price(PriceView view) {
            return byRegion.isEmpty() ? perPack : byRegion.getOrDefault(view.region(), perPack);
        }
    }

    /** Purchase price plus a percentage of it. */
    @Described(en = "Purchase price plus a percentage of it", zh = "加成定价")
    record MarkUp(
            @Described(en = "Mark-up on the purchase price", zh = "加成率", unit = Unit.RATE, min = -1, max = 100)
            double rate)
            implements PriceRule {
        @Override
        public double price(PriceView view) {
            return view.purchasePrice() * (1 + rate);
        }
    }

    /** The price from which no seller in the same game gains by deviating alone (Nash 1951). */
    @Described(en = "Nash equilibrium price of the sellers who move together", zh = "同时行动的卖方的纳什均衡价格")
    record BestResponse() implements PriceRule {
        @Override
        public double price(PriceView view) {
            return view.anticipated();
        }
    }
}
