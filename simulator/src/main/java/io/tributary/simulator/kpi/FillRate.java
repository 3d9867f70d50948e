package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Units that shoppers found on their first try divided by the units that they asked for. */
record FillRate() implements Kpi {

    @Override
    public String id() {
        return "fill_rate";
    }

    @Override
    public String en() {
        return "Fill rate at the shelf";
    }

    @Override
    public String zh() {
        return "货架满足率";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public Direction direction() {
        return Direction.UP;
    }

    @Override
    public Nature nature() {
        return Nature.FLOW;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series served = facts.stateSummed(Measures.SERVED, m -> true);
        Series asked = facts.stateSummed(Measures.ASKED, m -> true);
        return new ArrayList<>(served.over(asked).values(id(), KpiValue.TOTAL));
    }
}
