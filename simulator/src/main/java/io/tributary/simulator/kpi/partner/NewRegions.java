package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;

/**
 * What the maker has earned in new regions since they were opened, less entry and running costs: the sum up to each
 * month's end, for all and by region. Where it rises above 0 the region has paid its entry back.
 */
public record NewRegions() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "expansion.result", "Result of new regions so far", "新区域累计损益", "money", Direction.UP, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.records(Measures.REGION_RESULT, m -> true)) {
            return List.of();
        }
        Series all = facts.stateSummed(Measures.REGION_RESULT, m -> true).cumulative();
        List<KpiValue> values = new ArrayList<>(all.values(id(), KpiValue.TOTAL));
        for (String region : facts.regions()) {
            Series own = facts.stateSummed(
                    Measures.REGION_RESULT, m -> m.party().region().equals(region));
            values.addAll(own.cumulative().values(id(), region));
        }
        return values;
    }
}
