package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Share of the partners that are certified at the month's end. */
public record PartnerCertified() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("partner.certified", "Certified partners", "认证渠道商比例", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        int partners = facts.measures(Measures.CERTIFIED, m -> true);
        if (partners == 0) {
            return List.of();
        }
        return facts.stateAtEnds(Measures.CERTIFIED, m -> true)
                .times(1.0 / partners)
                .values(id(), KpiValue.TOTAL);
    }
}
