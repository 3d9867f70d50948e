package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;

/**
 * The fraction of a unit of cost in which prices are counted: the finest power of two with which no sum of costs or
 * prices can overflow, so that all sums are exact.
 *
 * @param perUnit grains in a unit of cost
 * @param highestPrice highest price that anything may have, in grains
 */
record Grains(long perUnit, long highestPrice) {
    private static final double LARGEST = 0x1p58;
    private static final long FINEST = 1L << 20;

    static Grains of(FacilityProblem problem) {
        double largest = largestCost(problem);
        double all = 4 * largest * (problem.customers() + problem.sites() + 1.0 + mostCover(problem));
        long finest = FINEST;
        while (finest > 1 && all * finest > LARGEST) {
            finest /= 2;
        }
        if (all * finest > LARGEST) {
            throw new IllegalArgumentException("costs up to " + largest + " for " + problem.customers()
                    + " customers are too large to be added up exactly; state them in a larger unit");
        }
        return new Grains(finest, (long) (2 * largest * finest) + 1);
    }

    private static double largestCost(FacilityProblem problem) {
        long most = 1;
        for (int k = 0; k < problem.arcs(); k++) {
            most = Math.max(most, Math.abs(problem.cost(k)));
        }
        double largest = most;
        for (int s = 0; s < problem.sites(); s++) {
            largest = Math.max(largest, Math.abs((double) problem.openingCost(s)));
        }
        for (int i = 0; i < problem.customers(); i++) {
            largest = problem.mustServe(i) ? largest : Math.max(largest, Math.abs((double) problem.unservedCost(i)));
        }
        return largest;
    }

    private static double mostCover(FacilityProblem problem) {
        double sum = problem.requiredCover();
        for (int i = 0; i < problem.customers() && problem.requiredCover() > 0; i++) {
            int most = 0;
            for (int k = problem.firstArc(i); k < problem.endOfArcs(i); k++) {
                most = Math.max(most, problem.cover(k));
            }
            sum += most;
        }
        return sum;
    }

    /** Highest price that a customer may have: what leaving it out costs, and never beyond what sums can hold. */
    long highestPrice(FacilityProblem problem, int customer) {
        return problem.mustServe(customer)
                ? highestPrice
                : Math.min(highestPrice, problem.unservedCost(customer) * perUnit);
    }
}
