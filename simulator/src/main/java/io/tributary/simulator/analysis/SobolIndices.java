package io.tributary.simulator.analysis;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which part of an outcome's variance each input explains: alone (first-order index, estimator of Saltelli et al. 2010,
 * Computer Physics Communications 181:259-270, table 2 b) and with all its interplay (total index, estimator of Jansen
 * 1999, Computer Physics Communications 117:35-43). Intervals are percentiles of a keyed bootstrap over base points
 * (Archer, Saltelli and Sobol 1997, Journal of Statistical Computation and Simulation 58:99-120).
 *
 * <p>Example: y = a + b with independent uniform inputs has all indices 1/2.
 *
 * @param variance variance of the outcome over the inputs
 * @param indices one for each factor, in the order of the factors
 */
public record SobolIndices(double variance, List<Index> indices) {
    private static final int BOOTSTRAPS = 1000;
    private static final double TAIL = 0.025;

    /**
     * The indices of one factor.
     *
     * @param first what it explains alone
     * @param total what it explains with all its interplay
     */
    public record Index(Estimate first, Estimate total) {}

    public SobolIndices {
        indices = List.copyOf(indices);
    }

    /**
     * Reads a Saltelli experiment.
     *
     * @param y mean outcome by row: for each base point A, B, and A with the column of B for each factor
     * @param factors number of factors
     * @param luck keys the bootstrap
     */
    public static SobolIndices of(double[] y, int factors, Luck luck) {
        int n = y.length / (factors + 2);
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        double[] centred = centred(y, factors, n);
        double[][] found = indices(centred, factors, all);
        double[][][] again = new double[BOOTSTRAPS][][];
        for (int b = 0; b < BOOTSTRAPS; b++) {
            again[b] = indices(centred, factors, resample(n, luck.draws(Purpose.BOOTSTRAP, 0, b)));
        }
        List<Index> indices = new ArrayList<>();
        for (int f = 0; f < factors; f++) {
            indices.add(new Index(estimate(found, again, 0, f), estimate(found, again, 1, f)));
        }
        return new SobolIndices(found[2][0], indices);
    }

    /** Base points drawn with replacement. */
    static int[] resample(int n, Draws draws) {
        int[] drawn = new int[n];
        Arrays.setAll(drawn, i -> (int) (draws.nextDouble() * n));
        return drawn;
    }

    /** The outcome minus its mean over A and B, which lessens the error of the first-order estimator. */
    private static double[] centred(double[] y, int factors, int n) {
        double sum = 0;
        for (int base = 0; base < n; base++) {
            sum += y[base * (factors + 2)] + y[base * (factors + 2) + 1];
        }
        double mean = sum / (2.0 * n);
        return Arrays.stream(y).map(value -> value - mean).toArray();
    }

    /** First-order and total indices and the variance over some base points. */
    private static double[][] indices(double[] y, int factors, int[] bases) {
        double[][] result = new double[3][Math.max(1, factors)];
        double sum = 0;
        double squares = 0;
        for (int base : bases) {
            int at = base * (factors + 2);
            sum += y[at] + y[at + 1];
            squares += y[at] * y[at] + y[at + 1] * y[at + 1];
            for (int f = 0; f < factors; f++) {
                double mixed = y[at + 2 + f];
                result[0][f] += y[at + 1] * (mixed - y[at]);
                result[1][f] += (y[at] - mixed) * (y[at] - mixed) / 2;
            }
        }
        int n = bases.length;
        double mean = sum / (2.0 * n);
        double variance = Math.max(0, squares / (2.0 * n) - mean * mean);
        for (int f = 0; f < factors; f++) {
            result[0][f] = variance == 0 ? 0 : result[0][f] / n / variance;
            result[1][f] = variance == 0 ? 0 : result[1][f] / n / variance;
        }
        result[2][0] = variance;
        return result;
    }

    private static Estimate estimate(double[][] found, double[][][] again, int which, int factor) {
        double[] values = new double[again.length];
        Arrays.setAll(values, b -> again[b][which][factor]);
        double[] ends = percentiles(values);
        return new Estimate(found[which][factor], ends[0], ends[1], again.length);
    }

    /** The ends of the middle 95 % of some values. */
    static double[] percentiles(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int low = (int) (TAIL * sorted.length);
        return new double[] {sorted[low], sorted[sorted.length - 1 - low]};
    }
}
