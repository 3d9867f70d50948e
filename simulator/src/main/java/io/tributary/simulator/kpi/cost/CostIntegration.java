package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What firms paid for being bound to each other: coordination week by week, and the end of ties. Dividends are no cost. */
public record CostIntegration() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.integration", "Cost of integration", "一体化成本", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.read(facts, id(), List.of(Kind.COORDINATION, Kind.SEPARATION));
    }
}
