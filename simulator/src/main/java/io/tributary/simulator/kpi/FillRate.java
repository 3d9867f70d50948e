package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Units that shoppers found on their first try divided by the units that they asked for. */
record FillRate() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("fill_rate", "Fill rate at the shelf", "货架满足率", "share", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series served = facts.stateSummed(Measures.SERVED, m -> true);
        Series asked = facts.stateSummed(Measures.ASKED, m -> true);
        return served.over(asked).values(id(), KpiValue.TOTAL);
    }
}
