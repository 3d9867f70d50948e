package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Figures of the projects of business customers, of all firms and of each that has leads; nothing where none has. */
final class FunnelSums {
    private FunnelSums() {}

    /**
     * A figure of sums over periods.
     *
     * @param figure of a function that sums a measure
     */
    static List<KpiValue> of(Facts facts, String kpi, Function<Function<String, Series>, Series> figure) {
        List<String> firms = facts.measures(Measures.LEADS).stream()
                .map(measure -> measure.party().id())
                .distinct()
                .toList();
        if (firms.isEmpty()) {
            return List.of();
        }
        List<KpiValue> values = new ArrayList<>(
                figure.apply(measure -> facts.stateSummed(measure, m -> true)).values(kpi, KpiValue.TOTAL));
        for (String firm : firms) {
            values.addAll(figure.apply(measure ->
                            facts.stateSummed(measure, m -> m.party().id().equals(firm)))
                    .values(kpi, firm));
        }
        return values;
    }
}
