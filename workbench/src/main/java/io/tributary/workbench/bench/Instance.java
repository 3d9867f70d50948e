package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.exact.Rival;
import io.tributary.optimizer.facility.search.Limit;
import java.io.IOException;
import java.util.Optional;

/** One published instance: it can be solved within a limit, and its plan is checked against its files. */
public interface Instance {
    /** Name in the table of best values. */
    String name();

    /** Family in the table of best values; the folder where there is no table. */
    String family();

    /** Solves the instance; the seed feeds the search's luck. */
    Attempt solve(Limit limit, long seed) throws IOException;

    /**
     * Has another solver solve the instance as an integer program; empty where it is not stated as one.
     *
     * @param seconds time of the solver itself
     */
    default Optional<Attempt> solve(Rival.Solver solver, double seconds) throws IOException {
        return Optional.empty();
    }

    /**
     * What came out, in the instance's own unit and sense.
     *
     * @param value value of the plan by the independent check; not a number where no plan was found
     * @param bound what no plan can pass
     * @param most whether the highest value is the best one
     * @param complaint what the check found broken; empty where nothing is
     */
    record Attempt(double value, double bound, boolean most, String complaint) {

        /** Whether there is a plan and the independent check finds every limit kept. */
        boolean isFeasible() {
            return Double.isFinite(value) && complaint.isEmpty();
        }
    }
}
