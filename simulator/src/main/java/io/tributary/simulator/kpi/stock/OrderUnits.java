package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Base units that a named firm ordered; goods sent back count as negative. */
public record OrderUnits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("order.units", "Ordered", "订货量", "units", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        for (String firm : facts.stages()) {
            values.addAll(facts.stateSummed(Measures.ORDERS, s -> s.party().id().equals(firm))
                    .values(id(), firm));
        }
        return values;
    }
}
