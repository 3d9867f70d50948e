package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import java.util.ArrayList;
import java.util.List;

/** Rebates that the maker paid. */
record CostRebate() implements Kpi {

    @Override
    public String id() {
        return "cost.rebate";
    }

    @Override
    public String en() {
        return "Rebates";
    }

    @Override
    public String zh() {
        return "返利";
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
        return facts.flow(Kind.REBATE, p -> p.from().party().tier() == Party.Tier.MAKER);
    }
}
