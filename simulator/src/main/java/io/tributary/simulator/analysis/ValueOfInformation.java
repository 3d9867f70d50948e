package io.tributary.simulator.analysis;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What it would be worth to know unknown inputs before deciding: of all at once (expected value of perfect information;
 * Raiffa and Schlaifer 1961) and of each alone (partial perfect information) by regression on the input (Strong, Oakley
 * and Brennan 2014, Medical Decision Making 34:311-326), here with Legendre polynomials of the input's probability. The
 * value of all at once is taken from the mean payoffs of the rows, so luck that is left in these means makes it too
 * large; more replications make it smaller. Intervals are percentiles of a keyed bootstrap over rows.
 *
 * <p>Example: two decisions pay x and -x, and x is 1 or -1 with equal odds: knowing x is worth 1.
 *
 * @param best place of the decision that is best by what is known now
 * @param payoff its expected payoff
 * @param perfect value of knowing all inputs
 * @param partial value of knowing one input, in the order of the factors
 */
public record ValueOfInformation(int best, double payoff, Estimate perfect, List<Estimate> partial) {
    /** Degree of the polynomials: follows two turns; higher ones follow luck. Assumption. */
    private static final int DEGREE = 5;

    private static final int BOOTSTRAPS = 200;

    public ValueOfInformation {
        partial = List.copyOf(partial);
    }

    /**
     * Values information.
     *
     * @param unit coordinates of a sampling design by row and factor, each uniform in [0, 1]
     * @param payoff mean payoff by row and decision; more is better
     * @param luck keys the bootstrap
     */
    public static ValueOfInformation of(double[][] unit, double[][] payoff, Luck luck) {
        int n = payoff.length;
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        double[] means = means(payoff, all);
        int best = place(means);
        int factors = unit[0].length;
        double[][] again = new double[factors + 1][BOOTSTRAPS];
        for (int b = 0; b < BOOTSTRAPS; b++) {
            int[] rows = SobolIndices.resample(n, luck.draws(Purpose.BOOTSTRAP, 1, b));
            for (int f = 0; f < factors; f++) {
                again[f][b] = partial(unit, payoff, f, rows);
            }
            again[factors][b] = gain(payoff, rows);
        }
        List<Estimate> partial = new ArrayList<>();
        for (int f = 0; f < factors; f++) {
            partial.add(estimate(partial(unit, payoff, f, all), again[f]));
        }
        return new ValueOfInformation(best, means[best], estimate(gain(payoff, all), again[factors]), partial);
    }

    private static Estimate estimate(double value, double[] again) {
        double[] ends = SobolIndices.percentiles(again);
        return new Estimate(value, ends[0], ends[1], again.length);
    }

    private static double[] means(double[][] payoff, int[] rows) {
        double[] means = new double[payoff[0].length];
        for (int row : rows) {
            for (int d = 0; d < means.length; d++) {
                means[d] += payoff[row][d] / rows.length;
            }
        }
        return means;
    }

    private static int place(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** Mean of the best payoff minus the best mean payoff. */
    private static double gain(double[][] payoff, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += payoff[row][place(payoff[row])] / rows.length;
        }
        double[] means = means(payoff, rows);
        return Math.max(0, sum - means[place(means)]);
    }

    /** The same after each decision's payoff was replaced by what one input says of it. */
    private static double partial(double[][] unit, double[][] payoff, int factor, int[] rows) {
        double[][] x = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            x[i] = legendre(unit[rows[i]][factor]);
        }
        double[][] said = new double[rows.length][payoff[0].length];
        for (int d = 0; d < payoff[0].length; d++) {
            double[] y = new double[rows.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = payoff[rows[i]][d];
            }
            double[] mean = y.clone();
            Arrays.fill(mean, Arrays.stream(y).average().orElse(0));
            double[] fitted = LeastSquares.fit(x, y).map(LeastSquares::fitted).orElse(mean);
            for (int i = 0; i < y.length; i++) {
                said[i][d] = fitted[i];
            }
        }
        int[] all = new int[rows.length];
        Arrays.setAll(all, i -> i);
        return gain(said, all);
    }

    /** Legendre polynomials on [0, 1] by their recurrence (Abramowitz and Stegun 1964, 22.7.10). */
    private static double[] legendre(double u) {
        double x = 2 * u - 1;
        double[] p = new double[DEGREE + 1];
        p[0] = 1;
        p[1] = x;
        for (int n = 1; n < DEGREE; n++) {
            p[n + 1] = ((2 * n + 1) * x * p[n] - n * p[n - 1]) / (n + 1);
        }
        return p;
    }
}
