package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.List;

/** Freight and handling that the maker paid. */
public record CostFreight() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("cost.freight", "Freight paid by the maker", "厂家承担运费", "money", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return of(facts).values(id(), KpiValue.TOTAL);
    }

    public static Series of(Facts facts) {
        return facts.flow(Kind.FREIGHT, p -> p.from().party().tier() == Party.Tier.MAKER);
    }
}
