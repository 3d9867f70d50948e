package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Partners that the maker dropped or did not renew. */
public record PartnersDropped() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.dropped", "Partners dropped", "渠道商淘汰数", "count", Direction.DOWN, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.times(facts, id(), Measures.DROPPED);
    }
}
