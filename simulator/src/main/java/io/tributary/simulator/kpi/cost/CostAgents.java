package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Kind;
import java.util.List;

/** Commission that the maker paid to agents, who sell for it and own nothing; part of the contract terms. */
public record CostAgents() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.agents", "Commission of agents", "代理佣金", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return Outlays.read(facts, id(), List.of(Kind.AGENT_COMMISSION));
    }
}
