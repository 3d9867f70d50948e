package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Weeks from the opening of a region to the week in which what the maker earned there has covered entry and running
 * costs for good; for all new regions together from the first opening. What is not paid back by the end of the window
 * has no figure.
 */
public record Payback() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "expansion.payback", "Payback of new regions", "新区域回收期", "weeks", Direction.DOWN, Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<KpiValue> values = new ArrayList<>(of(facts, m -> true, KpiValue.TOTAL));
        for (String region : facts.regions()) {
            values.addAll(of(facts, m -> m.party().region().equals(region), region));
        }
        return values;
    }

    private List<KpiValue> of(Facts facts, Predicate<ChartOfAccounts.Measure> which, String entity) {
        double[] weeks = facts.ofPeriods(Measures.REGION_WEEKS, which);
        double[] result = facts.ofPeriods(Measures.REGION_RESULT, which);
        double sum = 0;
        int open = 0;
        int paid = 0;
        for (int period = 0; period < result.length; period++) {
            sum += result[period];
            open += weeks[period] > 0 ? 1 : 0;
            paid = open == 0 || sum < 0 ? 0 : paid == 0 ? open : paid;
        }
        return paid == 0 ? List.of() : List.of(new KpiValue(id(), entity, KpiValue.WHOLE, paid));
    }
}
