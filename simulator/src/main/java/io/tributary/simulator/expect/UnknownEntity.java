package io.tributary.simulator.expect;

import java.util.Set;

/** Says that a KPI knows no entity of this name. */
final class UnknownEntity extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Wanted wanted;
    private final transient Set<String> known;

    UnknownEntity(Wanted wanted, Set<String> known) {
        super(wanted.kpi() + " has no entity " + wanted.entity(), null, false, false);
        this.wanted = wanted;
        this.known = Set.copyOf(known);
    }

    Wanted wanted() {
        return wanted;
    }

    Set<String> known() {
        return known;
    }
}
