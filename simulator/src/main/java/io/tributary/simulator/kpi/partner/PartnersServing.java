package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Partners that serve areas, at the month's end. */
public record PartnersServing() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.active", "Partners in service", "在册渠道商数", "count", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.number(facts, id(), Measures.SERVING);
    }
}
