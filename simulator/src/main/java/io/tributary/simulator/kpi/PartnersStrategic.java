package io.tributary.simulator.kpi;

import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Partners of the strategic rank, at the month's end. */
record PartnersStrategic() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.strategic", "Strategic partners", "战略伙伴数", "count", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.number(facts, id(), Measures.STRATEGIC);
    }
}
