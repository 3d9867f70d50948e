package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Partners that left, by whatever cause. */
public record PartnerExits() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.exits", "Partners that left", "渠道商退出数", "count", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.times(facts, id(), Measures.DEPARTURE);
    }
}
