package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;

/**
 * A plan within moments, before anything is sorted or priced: sites spread evenly over the list of candidates, each
 * customer is served by the cheapest of them.
 */
final class FirstPlan {
    private FirstPlan() {}

    /** The sites that are opened. */
    static boolean[] sites(FacilityProblem problem) {
        boolean[] open = new boolean[problem.sites()];
        for (int rank = 0; rank < problem.mostOpen(); rank++) {
            open[(int) ((long) rank * open.length / problem.mostOpen())] = true;
        }
        return open;
    }
}
