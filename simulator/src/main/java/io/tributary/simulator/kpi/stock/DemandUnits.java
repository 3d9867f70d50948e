package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Base units that firms and consumers asked a named firm for. */
public record DemandUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("demand.units", "Demand received", "收到的需求", "units", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        for (String firm : facts.stages()) {
            values.addAll(facts.stateSummed(Measures.DEMAND, s -> s.party().id().equals(firm))
                    .values(id(), firm));
        }
        return values;
    }
}
