package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** Distribution cost divided by our sell-out in base units. */
record DistributionCostPerUnit() implements Kpi {

    @Override
    public String id() {
        return "cost.distribution.per_unit";
    }

    @Override
    public String en() {
        return "Distribution cost per unit";
    }

    @Override
    public String zh() {
        return "单位分销成本";
    }

    @Override
    public String unit() {
        return "money/unit";
    }

    @Override
    public Direction direction() {
        return Direction.DOWN;
    }

    @Override
    public Nature nature() {
        return Nature.FLOW;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series units = facts.flow(Kind.SALE, p -> facts.isOurs(p.sku()));
        return new ArrayList<>(DistributionCost.of(facts).over(units).values(id(), KpiValue.TOTAL));
    }
}
