package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Weeks of open disputes between partners and the maker. */
public record DisputeWeeks() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("conflict.dispute_weeks", "Weeks of dispute", "争议周数", "weeks", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.times(facts, id(), Measures.DISPUTES);
    }
}
