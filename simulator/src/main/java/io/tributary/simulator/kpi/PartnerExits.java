package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Partners that left, by whatever cause. */
record PartnerExits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.exits", "Partners that left", "渠道商退出数", "count", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.times(facts, id(), Measures.DEPARTURE);
    }
}
