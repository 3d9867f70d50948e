package io.tributary.simulator.analysis;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.Statistics;

/**
 * Two alternatives in the same futures.
 *
 * <p>Example: 3, 5, 4 against 2, 4, 5 differ by 1/3 on average, and the first wins in 2 of 3 futures.
 *
 * @param difference mean difference of the first to the second with its 95 % interval
 * @param wins share of futures in which the first is better; ties count for neither
 * @param better number of futures in which the first is better
 * @param futures number of futures
 */
public record Paired(Estimate difference, Probability wins, int better, int futures) {

    /**
     * Compares two alternatives.
     *
     * @param first values by future
     * @param second values in the same futures
     * @param moreIsBetter whether the larger value wins
     */
    public static Paired of(double[] first, double[] second, boolean moreIsBetter) {
        int n = Math.min(first.length, second.length);
        double[] differences = new double[n];
        int better = 0;
        for (int i = 0; i < n; i++) {
            differences[i] = first[i] - second[i];
            better += (moreIsBetter ? differences[i] > 0 : differences[i] < 0) ? 1 : 0;
        }
        return new Paired(Statistics.estimate(differences), Statistics.wilson(better, n), better, n);
    }
}
