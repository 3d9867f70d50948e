package io.tributary.optimizer.facility;

/**
 * What a plan is worth, added up from scratch: the check on every faster way of counting.
 *
 * @param cost opening, serving and leaving unserved together
 * @param overload weight above capacity, over all sites
 * @param openAbove open sites above the limit
 * @param coverMissing required cover that is not reached
 * @param missing customers left out that must be served
 */
public record FacilityValue(long cost, long overload, int openAbove, long coverMissing, int missing) {

    /** The value of a plan. */
    public static FacilityValue of(FacilityProblem problem, FacilityPlan plan) {
        long[] load = new long[problem.sites()];
        boolean[] open = new boolean[problem.sites()];
        long cost = 0;
        long cover = 0;
        int missing = 0;
        for (int i = 0; i < problem.customers(); i++) {
            int arc = plan.arc(i);
            if (arc == FacilityProblem.UNSERVED) {
                missing += problem.mustServe(i) ? 1 : 0;
                cost += problem.mustServe(i) ? 0 : problem.unservedCost(i);
            } else {
                cost += problem.cost(arc);
                cover += problem.cover(arc);
                load[problem.site(arc)] += problem.weight(arc);
                open[problem.site(arc)] = true;
            }
        }
        long overload = 0;
        int count = 0;
        for (int s = 0; s < open.length; s++) {
            overload += Math.max(0, load[s] - problem.capacity(s));
            cost += open[s] ? problem.openingCost(s) : 0;
            count += open[s] ? 1 : 0;
        }
        return new FacilityValue(
                cost,
                overload,
                Math.max(0, count - problem.mostOpen()),
                Math.max(0, problem.requiredCover() - cover),
                missing);
    }

    /** Whether every limit holds. */
    public boolean isFeasible() {
        return overload == 0 && openAbove == 0 && coverMissing == 0 && missing == 0;
    }
}
