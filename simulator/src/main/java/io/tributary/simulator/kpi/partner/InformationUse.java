package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Share of the partners that use the common platform. */
public record InformationUse() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("information.use", "Partners on the platform", "平台使用率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.records(Measures.PLATFORM_USE, m -> true)) {
            return List.of();
        }
        return facts.stateAtEnds(Measures.PLATFORM_USE, m -> true).values(id(), KpiValue.TOTAL);
    }
}
