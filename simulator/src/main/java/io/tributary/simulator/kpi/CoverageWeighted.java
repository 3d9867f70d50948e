package io.tributary.simulator.kpi;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/** Outlets that stock our products divided by all outlets, each weighted with its category sales, at the month's end. */
record CoverageWeighted() implements Kpi {

    @Override
    public String id() {
        return "coverage.weighted";
    }

    @Override
    public String en() {
        return "Weighted distribution";
    }

    @Override
    public String zh() {
        return "加权铺货率";
    }

    @Override
    public String unit() {
        return "share";
    }

    @Override
    public Direction direction() {
        return Direction.UP;
    }

    @Override
    public Nature nature() {
        return Nature.STATE;
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        Series stocking = facts.zero();
        double all = 0;
        double outlets =
                facts.scenario().zones().stream().mapToDouble(z -> z.outlets()).sum();
        for (OutletFormat format : facts.scenario().formats()) {
            String end = "/" + format.id();
            stocking = stocking.plus(facts.stateAtEnds(
                            Measures.STOCKISTS,
                            m -> facts.isFirstOwn(m.sku()) && m.party().id().endsWith(end))
                    .times(format.traffic()));
            all += outlets * format.share() * format.traffic();
        }
        return new ArrayList<>((all == 0 ? facts.zero() : stocking.times(1 / all)).values(id(), KpiValue.TOTAL));
    }
}
