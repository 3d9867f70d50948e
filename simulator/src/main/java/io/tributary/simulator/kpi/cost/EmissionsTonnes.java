package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Greenhouse gases of our goods between plant and outlet: transport, houses of partners, packaging. */
public record EmissionsTonnes() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("emissions", "Emissions of distribution", "分销碳排放", "t CO2e", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.records(Measures.EMISSIONS, m -> true)) {
            return List.of();
        }
        return facts.stateSummed(Measures.EMISSIONS, m -> true).times(0.001).values(id(), KpiValue.TOTAL);
    }
}
