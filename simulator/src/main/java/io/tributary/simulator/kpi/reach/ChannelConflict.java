package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.ZoneStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Conflict of shops with other channels from 0 to 100, zones weighted with their people, at the month's end. */
public record ChannelConflict() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "conflict.channel", "Conflict between channels", "渠道冲突指数", "index", Direction.DOWN, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.records(Measures.CONFLICT, m -> true)
                ? facts.byRegion(id(), region -> ZoneStates.meanOverPeople(facts, Measures.CONFLICT, region))
                : List.of();
    }
}
