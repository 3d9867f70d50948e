package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.simulator.scenario.Logistics;

/** Is told of each better plan and bound while a search runs; called from the searching thread. */
@FunctionalInterface
public interface Watcher {
    /**
     * What is known now.
     *
     * @param plan the best plan so far
     * @param value its value
     * @param gap certified gap of the figure that is worked on, as a share; NaN before a bound is known
     */
    void told(SelectionPlan plan, PlanValue value, double gap);

    /** Which warehouses go with the plans that are told from now on; never called where none are to be decided upon. */
    default void warehouses(Logistics chosen) {}

    /** What every plan that is told from now on costs besides the choice of partners, cents; its value is without it. */
    default void beside(long cents) {}

    /** Tells nobody. */
    static Watcher nobody() {
        return (plan, value, gap) -> {};
    }
}
