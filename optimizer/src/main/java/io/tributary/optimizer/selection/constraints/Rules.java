package io.tributary.optimizer.selection.constraints;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.SelectionLimits;
import io.tributary.optimizer.selection.SelectionProblem;

/** The goal and the limits of a problem as one fact for the constraints. */
public record Rules(SelectionProblem problem) {
    SelectionLimits limits() {
        return problem.limits();
    }

    Goal goal() {
        return problem.goal();
    }

    int site(String id) {
        return problem.findSite(id).orElseThrow();
    }

    int region(String id) {
        for (int r = 0; r < problem.regions(); r++) {
            if (problem.region(r).id().equals(id)) {
                return r;
            }
        }
        throw new IllegalArgumentException("region " + id + " is none of the problem's");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rules rules && rules.problem == problem;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(problem);
    }
}
