package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** What the bounds of incentives kept back of what buyers had earned under their terms, money; by region of the buyer. */
public record IncentiveWithheld() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "incentive.withheld", "Incentives withheld", "护栏扣减的激励", "money", Direction.NEITHER, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.scenario().incentiveGuard().isEmpty()) {
            return List.of();
        }
        return facts.byRegion(
                id(),
                region -> facts.stateSummed(
                        Measures.WITHHELD,
                        m -> region.isEmpty() || m.party().region().equals(region)));
    }
}
