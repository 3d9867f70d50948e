package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.ZoneStates;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/** Awareness times reputation of our brand, 0 to 100, zones weighted with their people, at the month's end. */
public record BrandStrength() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("brand.strength", "Brand strength", "品牌力", "index", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (facts.measures(Measures.STRENGTH).isEmpty()) {
            return List.of();
        }
        return facts.byRegion(id(), region -> ZoneStates.meanOverPeople(facts, Measures.STRENGTH, region));
    }
}
