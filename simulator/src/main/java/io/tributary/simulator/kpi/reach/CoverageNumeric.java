package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.kpi.Stockists;
import java.util.List;

/** Outlets that stock our products divided by all outlets, at the month's end. */
public record CoverageNumeric() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("coverage.numeric", "Numeric distribution", "数值铺货率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        return facts.byRegion(id(), region -> in(facts, region));
    }

    private static Series in(Facts facts, String region) {
        Series stocking = Stockists.atEnds(
                facts, m -> region.isEmpty() || m.party().region().equals(region));
        double outlets = facts.scenario().zones().stream()
                .filter(z -> region.isEmpty() || z.region().equals(region))
                .mapToDouble(z -> z.outlets())
                .sum();
        return outlets == 0 ? facts.zero() : stocking.times(1 / outlets);
    }
}
