package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Partners that have built something that serves us only, at the month's end. */
public record PartnersInvested() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "partner.invested",
                "Partners with specific investment",
                "专用性投资渠道商数",
                "count",
                Direction.UP,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.number(facts, id(), Measures.INVESTED);
    }
}
