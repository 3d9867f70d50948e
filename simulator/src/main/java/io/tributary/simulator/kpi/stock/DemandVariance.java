package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Spread;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Variance over periods of what a named firm was asked for. */
public record DemandVariance() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "demand.variance",
                "Variance of demand received",
                "收到需求的方差",
                "units squared",
                Direction.NEITHER,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>();
        for (String firm : facts.stages()) {
            values.addAll(
                    Spread.of(facts, facts.ofPeriods(Measures.DEMAND, firm)).values(id(), firm));
        }
        return values;
    }
}
