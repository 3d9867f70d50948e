package io.tributary.simulator.kpi;

import java.util.ArrayList;
import java.util.List;

/** All that the maker pays or forgoes between its gate and the consumer: margins, freight, rebates, management, change, platforms. */
record DistributionCost() implements Kpi {

    @Override
    public String id() {
        return "cost.distribution.total";
    }

    @Override
    public String en() {
        return "Distribution cost";
    }

    @Override
    public String zh() {
        return "分销总成本";
    }

    @Override
    public String unit() {
        return "money";
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
        return new ArrayList<>(of(facts).values(id(), KpiValue.TOTAL));
    }

    static Series of(Facts facts) {
        return CostMargin.of(facts)
                .plus(CostFreight.of(facts))
                .plus(CostRebate.of(facts))
                .plus(CostManagement.of(facts))
                .plus(CostChange.of(facts))
                .plus(CostPlatform.of(facts));
    }
}
