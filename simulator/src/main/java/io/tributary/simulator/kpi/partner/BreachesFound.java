package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Breaches that were found. */
public record BreachesFound() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("governance.found", "Breaches found", "查实违规次数", "count", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.times(facts, id(), Measures.FOUND);
    }
}
