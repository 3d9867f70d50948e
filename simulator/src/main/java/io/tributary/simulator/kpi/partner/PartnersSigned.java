package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Partners that were recruited. */
public record PartnersSigned() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.signed", "Partners recruited", "新签渠道商数", "count", Direction.UP, Nature.FLOW);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.times(facts, id(), Measures.SIGNED);
    }
}
