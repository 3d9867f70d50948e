package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.FacilityProblem;

/**
 * A file's question as a facility problem, and how its whole units become the file's values. Sites and customers keep
 * the file's order.
 *
 * @param problem the problem
 * @param scale scale of its costs
 * @param error what a sum of costs may be wrong by, in whole units
 * @param served most that can be covered, where the file asks for the most covered; 0 where it asks for the least cost
 */
record Statement(FacilityProblem problem, Scale scale, long error, long served) {

    /** A file's value of a plan's cost, or of a bound. */
    double value(long cost) {
        return served > 0 ? scale.figure(served - cost) : scale.figure(cost);
    }

    /** A bound of the file's value: the bound of the whole units, less what they may be wrong by. */
    double bound(long cost) {
        return value(cost - error);
    }
}
