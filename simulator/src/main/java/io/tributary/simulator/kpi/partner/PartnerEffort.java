package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Mean part of their reach that partners work with: effort, ramp-up, skill and support together, at the month's end. */
public record PartnerEffort() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.effort", "Partners' effort", "渠道商努力程度", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.mean(facts, id(), Measures.EFFORT);
    }
}
