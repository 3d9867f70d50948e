package io.tributary.simulator.expect;

import io.tributary.simulator.formula.Formula;
import io.tributary.simulator.formula.Formula.Collective;
import io.tributary.simulator.formula.RealValues;
import io.tributary.simulator.scenario.Expectation;
import java.util.HashMap;
import java.util.Map;

/**
 * A formula with functions over runs: computed once over all runs, and once without each of them for the jackknife. A
 * name outside any such function stands for its mean over runs.
 *
 * <p>Example: the ratio of the means of (1, 2, 3) and (2, 2, 2) is 1; without one run each it is 1.25, 1 and 0.75, so
 * the standard error is sqrt(2/3 x 0.125) = 0.289.
 */
final class OverRuns {
    private static final int NONE = -1;

    private final Formula formula;
    private final Expression expression;
    private final int size;
    private final Map<Formula, Column> columns = new HashMap<>();

    OverRuns(Formula formula, Expression expression, int size) {
        this.formula = formula;
        this.expression = expression;
        this.size = size;
    }

    Obtained obtained() {
        double value = without(NONE);
        if (size < 3) {
            return new Obtained(value, 0, size);
        }
        double[] parts = new double[size];
        for (int run = 0; run < size; run++) {
            parts[run] = without(run);
        }
        double spread = Moments.variance(parts) * (size - 1);
        return new Obtained(value, Math.sqrt(spread * (size - 1) / size), size);
    }

    private double without(int run) {
        return formula.value(new RealValues(name -> column(name).mean(run), c -> collective(c, run)))
                .getReal();
    }

    private double collective(Collective collective, int run) {
        if (!Expectation.OVER_RUNS.contains(collective.function())) {
            return column(collective).mean(run);
        }
        Column first = column(collective.operands().get(0));
        return switch (collective.function()) {
            case "mean_over_runs" -> first.mean(run);
            case "var_over_runs" -> first.variance(run);
            case "sd_over_runs" -> Math.sqrt(first.variance(run));
            default -> first.mean(run) / column(collective.operands().get(1)).mean(run);
        };
    }

    /** The values of a part, run by run. */
    private Column column(Formula part) {
        Column known = columns.get(part);
        if (known == null) {
            double[] values = new double[size];
            for (int run = 0; run < size; run++) {
                values[run] = expression.inRun(part, run);
            }
            known = new Column(values);
            columns.put(part, known);
        }
        return known;
    }

    /** Values run by run, with their moments when one run is left out. */
    private static final class Column {
        private final double[] values;
        private final double mean;
        private final double squares;

        Column(double[] values) {
            this.values = values;
            mean = Moments.mean(values);
            squares = values.length < 2 ? 0 : Moments.variance(values) * (values.length - 1);
        }

        double mean(int without) {
            return without == NONE ? mean : mean - (values[without] - mean) / (values.length - 1);
        }

        double variance(int without) {
            int n = values.length;
            if (without == NONE) {
                return squares / (n - 1);
            }
            double off = values[without] - mean;
            return (squares - off * off * n / (n - 1)) / (n - 2);
        }
    }
}
