package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.Measures;
import java.util.List;

/**
 * Money that new regions need before they pay: the deepest point, week by week, of what the maker has earned in them so
 * far, less entry and running costs; 0 where it never falls below 0. Regions opened one after another need less of it than
 * all at once, because the first ones pay for the next.
 */
public record ExpansionFunding() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "expansion.funding",
                "Funding that new regions need",
                "新区域资金需求峰值",
                "money",
                Direction.DOWN,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        if (!facts.records(Measures.REGION_RESULT, m -> true)) {
            return List.of();
        }
        double sum = 0;
        double lowest = 0;
        for (double result : facts.ofPeriods(Measures.REGION_RESULT, m -> true)) {
            sum += result;
            lowest = Math.min(lowest, sum);
        }
        return List.of(new KpiValue(id(), KpiValue.TOTAL, KpiValue.WHOLE, -lowest));
    }
}
