package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** What the maker spent on managing, supporting, finding and supervising partners. */
record CostManagement() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.management", "Partner management", "渠道管理费", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return of(facts).values(id(), KpiValue.TOTAL);
    }

    static Series of(Facts facts) {
        return facts.flow(Kind.MANAGEMENT, p -> p.from().party().tier() == Party.Tier.MAKER)
                .plus(CostRecruitment.of(facts))
                .plus(CostGovernance.of(facts))
                .plus(CostCoaching.of(facts));
    }
}
