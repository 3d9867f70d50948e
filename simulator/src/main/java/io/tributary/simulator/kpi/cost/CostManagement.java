package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** What the maker spent on managing, supporting, finding and supervising partners. */
public record CostManagement() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.management", "Partner management", "渠道管理费", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return of(facts).values(id(), KpiValue.TOTAL);
    }

    public static Series of(Facts facts) {
        return facts.flow(Kind.MANAGEMENT, p -> p.from().party().tier() == Party.Tier.MAKER)
                .plus(CostRecruitment.of(facts))
                .plus(CostGovernance.of(facts))
                .plus(CostCoaching.of(facts));
    }
}
