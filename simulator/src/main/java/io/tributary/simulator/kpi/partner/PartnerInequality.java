package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.Figure;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Series;
import io.tributary.simulator.ledger.Measures;
import java.util.Arrays;
import java.util.List;

/**
 * How unequally partners earn: the Gini coefficient of the returns on capital, at a month's end, of those who earn anything; 0
 * where all earn the same (Gini 1912; Cowell 2011, Measuring Inequality, ch. 2).
 */
public record PartnerInequality() implements Kpi {

    @Override
    public Figure figure() {
        return new Figure(
                "partner.inequality",
                "Inequality of partners' returns",
                "渠道商收益基尼系数",
                "index",
                Direction.DOWN,
                Nature.STATE);
    }

    @Override
    public List<KpiValue> read(Facts facts) {
        List<Series> returns = facts.measures(Measures.RETURN).stream()
                .map(measure -> facts.stateAtEnds(Measures.RETURN, measure::equals))
                .toList();
        return returns.isEmpty()
                ? List.of()
                : Series.combine(returns, PartnerInequality::gini).values(id(), KpiValue.TOTAL);
    }

    /** Gini coefficient of what is above zero. */
    static double gini(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
        double sum = 0;
        double ranked = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i];
            ranked += (i + 1) * sorted[i];
        }
        int n = sorted.length;
        return sum <= 0 ? 0 : 2 * ranked / (n * sum) - (n + 1.0) / n;
    }
}
