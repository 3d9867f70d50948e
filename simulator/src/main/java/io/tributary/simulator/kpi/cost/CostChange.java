package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What moving areas from one partner to another cost. */
public record CostChange() implements Kpi {

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
