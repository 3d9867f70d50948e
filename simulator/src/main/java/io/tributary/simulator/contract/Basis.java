package io.tributary.simulator.contract;

import org.apache.commons.math3.RealFieldElement;

/** What counts towards a payment. */
public enum Basis {
    /** What the buyer bought from the seller. */
    SELL_IN,
    /** What the buyer sold on. */
    SELL_OUT;

    /** Base units that count. */
    <T extends RealFieldElement<T>> T units(Statement<T> statement) {
        return this == SELL_IN ? statement.bought() : statement.sold();
    }
}
