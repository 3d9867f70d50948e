package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;

/** Freight and handling that the maker paid. */
record CostFreight() implements Kpi {

    @Override
    public String id() {
        return "cost.freight";
    }

    @Override
    public String en() {
        return "Freight paid by the maker";
    }

    @Override
    public String zh() {
        return "厂家承担运费";
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
        return facts.flow(Kind.FREIGHT, p -> p.from().party().tier() == Party.Tier.MAKER);
    }
}
