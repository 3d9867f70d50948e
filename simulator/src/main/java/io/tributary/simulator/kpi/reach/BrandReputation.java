package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.ZoneStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** What people think of our brand from 0 to 100, zones weighted with their people, at the month's end. */
public record BrandReputation() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("brand.reputation", "Brand reputation", "品牌美誉度", "index", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.measures(Measures.REPUTATION).isEmpty()) {
            return List.of();
        }
        return facts.byRegion(id(), region -> ZoneStates.meanOverPeople(facts, Measures.REPUTATION, region));
    }
}
