package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Mean satisfaction of partners with the relation from 0 to 100, at the month's end. */
public record PartnerSatisfaction() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("satisfaction.dealer", "Dealer satisfaction", "渠道商满意度", "index", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.mean(facts, id(), Measures.DEALER_SATISFACTION);
    }
}
