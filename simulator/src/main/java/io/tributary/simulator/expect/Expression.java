package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.Formula.Collective;
import io.tributary.simulator.formula.Formula.Name;
import io.tributary.simulator.formula.RealValues;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Expectation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A formula over the runs of a scenario under given changes. Without functions over runs it is evaluated in each run,
 * and the result is the mean with its standard error; variants are paired run by run. With such functions the whole is
 * evaluated once over all runs, and its standard error is the jackknife's (Tukey 1958; Efron and Stein 1981, Annals of
 * Statistics 9:586-596), which is right for ratios of expectations, too.
 */
final class Expression {
    private final Formula formula;
    private final Runs runs;
    private final Settings settings;
    private final List<Change> changes;
    private final String variant;
    private final Functions.Scope functions;
    private final Map<Setting, Sample> samples = new HashMap<>();

    /**
     * An expression.
     *
     * @param variant variant of the names that say none; empty for the baseline
     */
    Expression(Formula formula, Workshop workshop, List<Change> changes, String variant) {
        this.formula = formula;
        runs = workshop.runs();
        settings = workshop.settings();
        functions = workshop.functions();
        this.changes = List.copyOf(changes);
        this.variant = variant;
    }

    /** Says beforehand what will be read. */
    void announce() {
        Map<Setting, Set<Wanted>> wanted = new LinkedHashMap<>();
        collect(formula, false, wanted);
        wanted.forEach(runs::announce);
    }

    Obtained obtained() {
        Map<Setting, Set<Wanted>> wanted = new LinkedHashMap<>();
        collect(formula, false, wanted);
        wanted.forEach((setting, names) -> samples.put(setting, runs.sample(setting, names)));
        int size = samples.values().stream().mapToInt(Sample::size).max().orElse(1);
        List<Collective> overRuns = new ArrayList<>();
        formula.visit(part -> {
            if (part instanceof Collective c && Expectation.OVER_RUNS.contains(c.function())) {
                overRuns.add(c);
            }
        });
        return overRuns.isEmpty() ? mean(size) : new OverRuns(formula, this, size).obtained();
    }

    private void collect(Formula part, boolean series, Map<Setting, Set<Wanted>> wanted) {
        if (part instanceof Name name) {
            if (!functions.has(name)) {
                wanted.computeIfAbsent(setting(name), s -> new LinkedHashSet<>())
                        .add(Wanted.of(name, series));
            }
        } else if (part instanceof Collective collective) {
            boolean overPeriods = series || Expectation.OVER_PERIODS.contains(collective.function());
            collective.operands().forEach(operand -> collect(operand, overPeriods, wanted));
        } else if (part instanceof Formula.Operation operation) {
            operation.operands().forEach(operand -> collect(operand, series, wanted));
        }
    }

    private Setting setting(Name name) {
        return settings.of(name.variant().orElse(variant), changes);
    }

    private Obtained mean(int size) {
        double[] values = new double[size];
        for (int run = 0; run < size; run++) {
            values[run] = inRun(formula, run);
        }
        double mean = Moments.mean(values);
        double error = size < 2 ? 0 : Math.sqrt(Moments.variance(values) / size);
        return new Obtained(mean, error, size);
    }

    /** The value of a part in one run. */
    double inRun(Formula part, int run) {
        return part.value(new RealValues(name -> scalar(name, run), c -> overPeriods(c, run)))
                .getReal();
    }

    private double scalar(Name name, int run) {
        if (functions.has(name)) {
            return functions.value(name, runs.scenario(setting(name)));
        }
        return sample(name).of(Wanted.of(name, false), run)[0];
    }

    private Sample sample(Name name) {
        Sample sample = samples.get(setting(name));
        if (sample == null) {
            throw new IllegalStateException("nobody ran " + setting(name));
        }
        return sample;
    }

    private double overPeriods(Collective collective, int run) {
        double[] first = series(collective.operands().get(0), run);
        return switch (collective.function()) {
            case "mean" -> Moments.mean(first);
            case "var" -> Moments.variance(first);
            case "sd" -> Math.sqrt(Moments.variance(first));
            case "sum" -> Moments.mean(first) * first.length;
            case "cov" -> Moments.covariance(first, series(collective.operands().get(1), run));
            default -> throw new IllegalStateException(collective.function() + " does not look over periods");
        };
    }

    /** The values of a part period by period; as many as the shortest of its series has. */
    private double[] series(Formula part, int run) {
        int length = Integer.MAX_VALUE;
        for (Name name : part.names()) {
            if (!functions.has(name)) {
                length = Math.min(length, sample(name).of(Wanted.of(name, true), run).length);
            }
        }
        double[] series = new double[length == Integer.MAX_VALUE ? 1 : length];
        for (int t = 0; t < series.length; t++) {
            int at = t;
            series[t] = part.value(new RealValues(
                            name -> functions.has(name)
                                    ? functions.value(name, runs.scenario(setting(name)))
                                    : sample(name).of(Wanted.of(name, true), run)[at],
                            c -> {
                                throw new IllegalStateException(c.function() + " within a series");
                            }))
                    .getReal();
        }
        return series;
    }
}
