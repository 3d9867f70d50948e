package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** What maker and partners pay for warehouses between plants and partners: fixed cost and throughput. */
public record CostWarehouse() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.warehouse", "Warehouses", "仓储费用", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.read(facts, id(), List.of(Kind.WAREHOUSE));
    }
}
