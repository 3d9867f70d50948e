package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Rules that partners broke, one count per rule and week. */
record Breaches() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("governance.breaches", "Breaches", "违规次数", "count", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.times(facts, id(), Measures.BREACHES);
    }
}
