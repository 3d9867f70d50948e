package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import java.util.List;

/** All that the maker pays or forgoes between its gate and the consumer: margins, freight, rebates, other terms, management, change,
 * platforms, programmes. */
public record DistributionCost() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "cost.distribution.total", "Distribution cost", "分销总成本", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return of(facts).values(id(), KpiValue.TOTAL);
    }

    public static Series of(Facts facts) {
        return CostMargin.of(facts)
                .plus(CostFreight.of(facts))
                .plus(CostRebate.of(facts))
                .plus(CostTerms.of(facts))
                .plus(CostManagement.of(facts))
                .plus(CostChange.of(facts))
                .plus(CostPlatform.of(facts))
                .plus(CostProgrammes.of(facts));
    }
}
