package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.ZoneStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Weeks that a new complaint waits, zones weighted with their people, at the month's end. */
public record ServiceWait() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "service.wait", "Response time to complaints", "投诉响应时间", "weeks", Direction.DOWN, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.measures(Measures.COMPLAINT_WAIT).isEmpty()) {
            return List.of();
        }
        return facts.byRegion(id(), region -> ZoneStates.meanOverPeople(facts, Measures.COMPLAINT_WAIT, region));
    }
}
