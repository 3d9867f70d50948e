package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** Rebates that the maker paid. */
public record CostRebate() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.rebate", "Rebates", "返利", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return of(facts).values(id(), KpiValue.TOTAL);
    }

    static Series of(Facts facts) {
        return facts.flow(Kind.REBATE, p -> p.from().party().tier() == Party.Tier.MAKER);
    }
}
