package io.tributary.simulator.analysis;

import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.Statistics;
import java.util.Arrays;

/**
 * What a stress test does to a variant, in the futures in which the variant was run as planned.
 *
 * @param row row of the design: 1 for the first test
 * @param change under the test against as planned; a win is a future in which the test does no harm
 * @param tail mean of the worst tenth of the futures under the test (expected shortfall; Rockafellar and Uryasev 2000)
 * @param plannedTail the same as planned
 * @param met share of futures in which all targets are met together under the test; 1 where there are no targets
 */
public record Risk(int row, Paired change, double tail, double plannedTail, Probability met) {
    /** Part of the futures that counts as the tail: the worst tenth. Assumption: intervals of 95 % would need more futures. */
    private static final double TAIL = 0.1;

    /** Mean of the worst tenth of a sample, one value at least. */
    static double tail(double[] sample, boolean moreIsBetter) {
        double[] sorted = Arrays.stream(sample).sorted().toArray();
        int count = Math.max(1, (int) Math.ceil(TAIL * sorted.length - 1e-9));
        int from = moreIsBetter ? 0 : sorted.length - count;
        return sorted.length == 0
                ? Double.NaN
                : Statistics.estimate(Arrays.copyOfRange(sorted, from, from + count))
                        .mean();
    }
}
