package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import java.util.List;

/** What firms paid for holding stock, for owing goods, and for placing orders, per period. */
public record InventoryCostPerPeriod() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.inventory.per_period",
                "Holding, backlog and ordering cost per period",
                "每期库存、欠货与订货成本",
                "money",
                Direction.DOWN,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return InventoryCost.read(facts, id(), cost -> cost.over(facts.weeksByMonth()));
    }
}
