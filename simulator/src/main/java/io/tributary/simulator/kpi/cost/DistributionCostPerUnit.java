package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Distribution cost divided by our sell-out in base units. */
public record DistributionCostPerUnit() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.distribution.per_unit",
                "Distribution cost per unit",
                "单位分销成本",
                "money/unit",
                Direction.DOWN,
                Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series units = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        return DistributionCost.of(facts).over(units).values(id(), KpiValue.TOTAL);
    }
}
