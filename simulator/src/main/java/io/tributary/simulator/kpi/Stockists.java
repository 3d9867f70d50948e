package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import java.util.function.Predicate;

/** Outlets that stock our products: each is counted once, however many of them it stocks. */
public final class Stockists {
    private Stockists() {}

    /** Those of some groups of outlets at the ends of months. */
    public static Series atEnds(Facts facts, Predicate<ChartOfAccounts.Measure> groups) {
        return facts.states(Measures.STOCKING_ANY).isEmpty()
                ? facts.stateAtEnds(Measures.STOCKISTS, groups.and(m -> facts.isFirstOwn(m.sku())))
                : facts.stateAtEnds(Measures.STOCKING_ANY, groups);
    }
}
