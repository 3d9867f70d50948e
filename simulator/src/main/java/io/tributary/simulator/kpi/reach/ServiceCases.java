package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Complaints that wait for an answer at the month's end. */
public record ServiceCases() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("service.cases", "Open complaints", "未处理投诉", "cases", Direction.DOWN, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.measures(Measures.COMPLAINTS).isEmpty()) {
            return List.of();
        }
        return facts.byRegion(
                id(),
                region -> facts.stateAtEnds(
                        Measures.COMPLAINTS,
                        m -> region.isEmpty() || m.party().region().equals(region)));
    }
}
