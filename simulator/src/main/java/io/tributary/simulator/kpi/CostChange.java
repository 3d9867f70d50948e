package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What moving areas from one partner to another cost. */
record CostChange() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.change", "One-off cost of change", "调整一次性费用", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return of(facts).values(id(), KpiValue.TOTAL);
    }

    static Series of(Facts facts) {
        return facts.flow(Kind.CHANGE, p -> true);
    }
}
