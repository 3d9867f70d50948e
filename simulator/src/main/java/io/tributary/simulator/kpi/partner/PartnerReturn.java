package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.PartnerStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Mean yearly return on capital of partners, at the month's end. */
public record PartnerReturn() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "partner.return", "Partners' return on capital", "渠道商资本回报率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return PartnerStates.mean(facts, id(), Measures.RETURN);
    }
}
