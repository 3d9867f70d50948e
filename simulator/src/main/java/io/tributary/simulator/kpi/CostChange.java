package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Kind;
import java.util.ArrayList;
import java.util.List;

/** What moving areas from one partner to another cost. */
record CostChange() implements Kpi {

    @Override
    public String id() {
        return "cost.change";
    }

    @Override
    public String en() {
        return "One-off cost of change";
    }

    @Override
    public String zh() {
        return "调整一次性费用";
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
        return facts.flow(Kind.CHANGE, p -> true);
    }
}
