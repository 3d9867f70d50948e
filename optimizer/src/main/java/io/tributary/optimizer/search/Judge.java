package io.tributary.optimizer.search;

import io.tributary.simulator.formula.Condition;
import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.RealValues;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run is worth to a policy: the goal, larger is better, and how far each condition is kept.
 *
 * @param goal expression over KPIs
 * @param sign 1 to maximise, -1 to minimise
 * @param keep expressions that must be 0 or more
 */
record Judge(Formula goal, int sign, List<Formula> keep) {
    Judge {
        keep = List.copyOf(keep);
    }

    static Judge of(Policy policy) {
        int sign = policy.maximize().isPresent() ? 1 : -1;
        String text = policy.maximize().or(policy::minimize).orElseThrow();
        List<Formula> keep = new ArrayList<>();
        policy.keep()
                .forEach(condition ->
                        keep.add(Condition.parse(condition, Set.of()).slack()));
        return new Judge(Formula.parse(text, Set.of()), sign, keep);
    }

    /** The goal of a run and then its slacks; no other KPI is read. */
    double[] values(Facts run) {
        Map<String, Double> read = new java.util.HashMap<>();
        for (String kpi : kpis()) {
            for (KpiValue value : Kpis.get(kpi).read(run)) {
                if (value.month() == KpiValue.WHOLE) {
                    read.put(value.kpi() + "|" + value.entity(), value.value());
                }
            }
        }
        double[] values = new double[1 + keep.size()];
        values[0] = sign * value(goal, read);
        for (int i = 0; i < keep.size(); i++) {
            values[i + 1] = value(keep.get(i), read);
        }
        return values;
    }

    private Set<String> kpis() {
        return Stream.concat(Stream.of(goal), keep.stream())
                .flatMap(formula -> formula.names().stream())
                .map(Formula.Name::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double value(Formula formula, Map<String, Double> read) {
        return formula.value(new RealValues(
                        name -> read.getOrDefault(
                                name.name() + "|" + name.entity().orElse(KpiValue.TOTAL), Double.NaN),
                        other -> Double.NaN))
                .doubleValue();
    }
}
