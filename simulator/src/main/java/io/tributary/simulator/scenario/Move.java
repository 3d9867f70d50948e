package io.tributary.simulator.scenario;

import io.tributary.simulator.document.SnakeCase;
import java.util.Optional;

/**
 * One decision of a firm in a play: a number that it settles.
 *
 * @param firm who decides
 * @param what what is decided
 * @param buyer for which buyer; empty for all
 * @param sku about which product; empty where it concerns none
 * @param term which term of the firm's contracts and which of its fields, as {@code term.field}; empty for others
 * @param period in which period it holds, counted from 1; 0 for all
 */
public record Move(String firm, What what, String buyer, String sku, String term, int period) {

    /** What a firm can decide. */
    public enum What {
        /** Price to its buyers, money per base unit. */
        WHOLESALE,
        /** Price to consumers, money per base unit. */
        PRICE,
        /** Selling price less purchase price (for makers less unit cost), money per base unit. */
        MARGIN,
        /** Units brought to the market; the price clears it (Cournot 1838). */
        QUANTITY,
        /** Units bought before demand is met. */
        ORDER,
        ADVERTISING,
        SERVICE,
        EFFORT,
        /** A parameter of a contract term. */
        TERMS;

        /** Whether it is an effort towards consumers, with a cost of its own. */
        public boolean isEffort() {
            return this == ADVERTISING || this == SERVICE || this == EFFORT;
        }

        /** Whether it sets a price between firms or at the shelf. */
        public boolean isPrice() {
            return this == WHOLESALE || this == PRICE || this == MARGIN;
        }
    }

    /** The name of the decision, such as {@code maker1.wholesale[retailer2]@1}. */
    public String name() {
        String of = buyer.isEmpty() && sku.isEmpty()
                ? ""
                : "[" + buyer + (buyer.isEmpty() || sku.isEmpty() ? "" : ",") + sku + "]";
        String about =
                Optional.of(term).filter(t -> !t.isEmpty()).map(t -> "." + t).orElse("");
        return firm + "." + SnakeCase.of(what) + about + of + (period == 0 ? "" : "@" + period);
    }

    /** The same decision in another period. */
    public Move in(int otherPeriod) {
        return new Move(firm, what, buyer, sku, term, otherPeriod);
    }
}
