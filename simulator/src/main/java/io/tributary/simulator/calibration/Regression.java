package io.tributary.simulator.calibration;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * Least squares of an expression on others, within groups where asked for (fixed effects, Wooldridge 2010, chapter 10): with
 * logarithms on both sides the coefficients are elasticities. Intervals are those of Student's distribution.
 */
@Described(en = "Least squares, within groups where asked for", zh = "最小二乘回归，可按组内估计")
public record Regression(
        @Described(en = "What is explained: an expression over columns, such as log(volume)", zh = "被解释变量表达式")
        String of,

        @Described(en = "What explains it: expressions by name", zh = "解释变量表达式（按名称）")
        Map<String, String> on,

        @Described(en = "Column of groups that have constants of their own", zh = "各组有各自常数的分组列", byDefault = EMPTY)
        Optional<String> within)
        implements Model {

    public Regression {
        on = Collections.unmodifiableMap(new TreeMap<>(on));
    }

    @Override
    public List<Read> reads() {
        List<Read> reads = new ArrayList<>();
        reads.add(new Read("of", of, true));
        on.forEach((name, expression) -> reads.add(new Read("on." + name, expression, true)));
        within.ifPresent(column -> reads.add(new Read("within", column, false)));
        return reads;
    }

    @Override
    public int leastRows() {
        return on.size() + 3;
    }

    @Override
    public List<String> coefficients() {
        List<String> names = new ArrayList<>();
        if (within.isEmpty()) {
            names.add("constant");
        }
        names.addAll(on.keySet());
        return names;
    }

    @Override
    public Outcome fit(DataTable table, int learnt) {
        Columns all = new Columns(table);
        List<int[]> groups = within.isPresent() ? all.groups(table, learnt) : List.of(all.rows(learnt));
        double[][] means = groups.stream().map(all::means).toArray(double[][]::new);
        int constants = groups.size();
        int n = groups.stream().mapToInt(rows -> rows.length).sum();
        int freedom = n - on.size() - constants;
        if (freedom < 1) {
            return new Outcome(List.of(), Double.NaN, Optional.empty(), List.of("There are too few rows per group."));
        }
        try {
            return estimated(all, groups, means, table, learnt);
        } catch (SingularMatrixException e) {
            return new Outcome(
                    List.of(), Double.NaN, Optional.empty(), List.of("The explaining columns move together exactly."));
        }
    }

    private Outcome estimated(Columns all, List<int[]> groups, double[][] means, DataTable table, int learnt) {
        int n = groups.stream().mapToInt(rows -> rows.length).sum();
        double[] y = new double[n];
        double[][] x = new double[n][on.size()];
        int at = 0;
        for (int g = 0; g < groups.size(); g++) {
            for (int r : groups.get(g)) {
                y[at] = all.y[r] - means[g][0];
                for (int k = 0; k < on.size(); k++) {
                    x[at][k] = all.x[k][r] - means[g][k + 1];
                }
                at++;
            }
        }
        OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
        ols.setNoIntercept(true);
        ols.newSampleData(y, x);
        double[] slopes = ols.estimateRegressionParameters();
        double[][] spread = ols.estimateRegressionParametersVariance();
        double squares = ols.calculateResidualSumOfSquares();
        int freedom = n - on.size() - groups.size();
        double variance = squares / freedom;
        double reach = new TDistribution(null, freedom).inverseCumulativeProbability(0.975);
        List<Coefficient> found = new ArrayList<>();
        if (within.isEmpty()) {
            double constant = constant(means[0], slopes);
            double error =
                    Math.sqrt(variance * (1.0 / n + form(spread, Arrays.copyOfRange(means[0], 1, means[0].length))));
            found.add(coefficient("constant", constant, error, reach));
        }
        int k = 0;
        for (String name : on.keySet()) {
            found.add(coefficient(name, slopes[k], Math.sqrt(variance * spread[k][k]), reach));
            k++;
        }
        double logLikelihood = -n / 2.0 * (StrictMath.log(2 * Math.PI * squares / n) + 1);
        return new Outcome(found, logLikelihood, holdOut(all, groups, means, slopes, table, learnt), List.of());
    }

    private static Coefficient coefficient(String name, double value, double error, double reach) {
        return new Coefficient(name, value, error, value - reach * error, value + reach * error);
    }

    private static double constant(double[] means, double[] slopes) {
        double constant = means[0];
        for (int k = 0; k < slopes.length; k++) {
            constant -= slopes[k] * means[k + 1];
        }
        return constant;
    }

    private static double form(double[][] matrix, double[] v) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                sum += v[i] * matrix[i][j] * v[j];
            }
        }
        return sum;
    }

    /** Rows held back, of groups that were learnt from, against the mean of their group. */
    private Optional<HoldOut> holdOut(
            Columns all, List<int[]> groups, double[][] means, double[] slopes, DataTable table, int learnt) {
        Map<String, Integer> groupOf = new LinkedHashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            groupOf.put(word(table, groups.get(g)[0]), g);
        }
        double model = 0;
        double naive = 0;
        int n = 0;
        for (int r = learnt; r < table.rows(); r++) {
            Integer group = groupOf.get(word(table, r));
            if (group != null) {
                double foretold = constant(means[group], slopes);
                for (int k = 0; k < slopes.length; k++) {
                    foretold += slopes[k] * all.x[k][r];
                }
                model += square(all.y[r] - foretold);
                naive += square(all.y[r] - means[group][0]);
                n++;
            }
        }
        return n == 0
                ? Optional.empty()
                : Optional.of(new HoldOut(
                        "root mean squared error of " + of,
                        n,
                        Math.sqrt(model / n),
                        Math.sqrt(naive / n),
                        "the mean of the group in the rows learnt from"));
    }

    private String word(DataTable table, int row) {
        return within.map(column -> table.words(column).get(row)).orElse("");
    }

    private static double square(double value) {
        return value * value;
    }

    /** The values of all expressions. */
    private final class Columns {
        final double[] y;
        final double[][] x;

        Columns(DataTable table) {
            y = table.values(of);
            x = on.values().stream().map(table::values).toArray(double[][]::new);
        }

        int[] rows(int learnt) {
            int[] rows = new int[learnt];
            Arrays.setAll(rows, r -> r);
            return rows;
        }

        List<int[]> groups(DataTable table, int learnt) {
            return table.part(0, learnt).groups(within.orElseThrow());
        }

        /** Means of what is explained and what explains it. */
        double[] means(int[] rows) {
            double[] means = new double[x.length + 1];
            for (int r : rows) {
                means[0] += y[r] / rows.length;
                for (int k = 0; k < x.length; k++) {
                    means[k + 1] += x[k][r] / rows.length;
                }
            }
            return means;
        }
    }
}
