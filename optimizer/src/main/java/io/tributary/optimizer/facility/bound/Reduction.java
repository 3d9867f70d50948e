package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.BitSet;

/**
 * The arcs that a better plan may use: at the prices of a bound, an arc whose use would lift the bound to the cost of a
 * plan that is known already can be left out (reduced-cost fixing, Crowder, Johnson and Padberg 1983, Operations
 * Research 31:803-834).
 */
public final class Reduction {
    private final BitSet useful;

    /**
     * The reduction of a problem.
     *
     * @param prices prices with a good bound
     * @param known cost of the best plan known; only cheaper plans are of interest
     */
    public Reduction(FacilityProblem problem, Prices prices, long known) {
        Relaxed relaxation = Relaxed.of(problem);
        long[] ofCustomer = prices.copyOfCustomers();
        long bound = relaxation.valueAt(ofCustomer, prices.coverGrains());
        double target = ((double) known - 1) * relaxation.grains().perUnit();
        useful = new BitSet(problem.arcs());
        for (int s = 0; s < problem.sites(); s++) {
            for (int at = 0; at < problem.arcsOf(s); at++) {
                long extra = relaxation.extra(s, at, ofCustomer, prices.coverGrains());
                if ((double) bound + extra <= target) {
                    useful.set(problem.arcOf(s, at));
                }
            }
        }
    }

    /** Whether a plan cheaper than the one known may use an arc. */
    public boolean isUseful(int arc) {
        return useful.get(arc);
    }

    /** Number of such arcs. */
    public int count() {
        return useful.cardinality();
    }
}
