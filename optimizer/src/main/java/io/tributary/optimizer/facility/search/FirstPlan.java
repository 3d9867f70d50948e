package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityValue;
import java.util.Arrays;

/**
 * A plan within moments, before anything is sorted or priced: sites spread evenly over the list of candidates, each
 * customer served by the cheapest of them.
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

    /** Offers the plan where it keeps every limit; capacities are not looked at. */
    static void offer(FacilityProblem problem, Incumbent incumbent) {
        boolean[] open = sites(problem);
        int[] arcs = new int[problem.customers()];
        for (int i = 0; i < arcs.length; i++) {
            arcs[i] = cheapest(problem, i, open);
        }
        FacilityValue value = FacilityValue.of(
                problem, new FacilityPlan(Arrays.stream(arcs).boxed().toList()));
        if (value.isFeasible()) {
            incumbent.offer(value.cost(), arcs);
        }
    }

    private static int cheapest(FacilityProblem problem, int customer, boolean[] open) {
        int best = FacilityProblem.UNSERVED;
        long least = problem.unservedCost(customer);
        for (int k = problem.firstArc(customer); k < problem.endOfArcs(customer); k++) {
            if (open[problem.site(k)] && problem.cost(k) < least) {
                best = k;
                least = problem.cost(k);
            }
        }
        return best;
    }
}
