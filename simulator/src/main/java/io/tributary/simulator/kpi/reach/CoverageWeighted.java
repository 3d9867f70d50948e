package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.kpi.Stockists;
import java.util.List;

/** Outlets that stock our products divided by all outlets, each weighted with its category sales, at the month's end. */
public record CoverageWeighted() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure("coverage.weighted", "Weighted distribution", "加权铺货率", "share", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series stocking = facts.zero();
        double all = 0;
        double outlets =
                facts.scenario().zones().stream().mapToDouble(z -> z.outlets()).sum();
        for (OutletFormat format : facts.scenario().formats()) {
            String end = "/" + format.id();
            stocking = stocking.plus(
                    Stockists.atEnds(facts, m -> m.party().id().endsWith(end)).times(format.traffic()));
            all += outlets * format.share() * format.traffic();
        }
        return (all == 0 ? facts.zero() : stocking.times(1 / all)).values(id(), KpiValue.TOTAL);
    }
}
