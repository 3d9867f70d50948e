package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.ZoneStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Share of people who know our brands, at the month's end; nothing where the scenario lets everybody know them. */
public record BrandAwareness() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("awareness.brand", "Brand awareness", "品牌知晓率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.scenario().consumers().awareness().isEmpty()) {
            return List.of();
        }
        return facts.byRegion(id(), region -> ZoneStates.meanOverPeople(facts, Measures.AWARENESS, region));
    }
}
