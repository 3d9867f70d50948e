package io.tributary.simulator.analysis;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.util.Arrays;

/**
 * Where a curve that is observed at the same futures everywhere has its best point, with a band: the percentile interval of
 * the best point's place over a keyed bootstrap of futures (Efron and Tibshirani 1993, An Introduction to the Bootstrap,
 * chapter 13). Whole futures are drawn, so what the points have in common cancels out.
 *
 * <p>Example: means of 1, 3, 2 that hold in every future turn at the second point, with a band of that point alone.
 *
 * @param best place of the point with the best mean
 * @param low place of the band's lower end
 * @param high place of the band's upper end
 * @param points number of points
 */
public record TurningPoint(int best, int low, int high, int points) {
    private static final int BOOTSTRAPS = 1000;
    /** Keeps these draws apart from those of the other bootstraps. */
    private static final int ENTITY = 2;

    /**
     * Finds the turning point.
     *
     * @param values by point in the order of the curve, and future; as many futures at each point, one or more
     * @param moreIsBetter whether the best point is the highest
     * @param luck keys the bootstrap
     */
    public static TurningPoint of(double[][] values, boolean moreIsBetter, Luck luck) {
        int futures = values[0].length;
        int[] all = new int[futures];
        Arrays.setAll(all, i -> i);
        double[] places = new double[BOOTSTRAPS];
        for (int b = 0; b < BOOTSTRAPS; b++) {
            int[] drawn = SobolIndices.resample(futures, luck.draws(Purpose.BOOTSTRAP, ENTITY, b));
            places[b] = best(values, drawn, moreIsBetter);
        }
        double[] ends = SobolIndices.percentiles(places);
        return new TurningPoint(best(values, all, moreIsBetter), (int) ends[0], (int) ends[1], values.length);
    }

    private static int best(double[][] values, int[] futures, boolean moreIsBetter) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int point = 0; point < values.length; point++) {
            double sum = 0;
            for (int future : futures) {
                sum += moreIsBetter ? values[point][future] : -values[point][future];
            }
            if (sum > most) {
                best = point;
                most = sum;
            }
        }
        return best;
    }

    /** Whether the curve turns within its points for sure: the band touches neither end. */
    public boolean isInside() {
        return low > 0 && high < points - 1;
    }

    /** Whether the curve is best at its first or at its last point for sure. */
    public boolean isAtAnEnd() {
        return high == 0 || low == points - 1;
    }
}
