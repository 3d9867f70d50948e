package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Variance over periods of what a named firm was asked for. */
record DemandVariance() implements Kpi {

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
