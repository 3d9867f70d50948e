package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.PlanValue;

/**
 * What is asked of a program.
 *
 * @param coverageFirst whether outlets are to be many; otherwise cost less the outlets' worth is to be little
 * @param leastOutlets outlets to be covered at least
 * @param mostCents cost at most, cents
 * @param centsPerOutlet what an outlet is worth where cost is to be little, cents
 */
public record Aim(boolean coverageFirst, long leastOutlets, long mostCents, long centsPerOutlet) {
    /** Most outlets. */
    public static Aim coverage() {
        return new Aim(true, 0, Long.MAX_VALUE, 0);
    }

    /** Least cost with at least so many outlets. */
    public static Aim cost(long leastOutlets) {
        return new Aim(false, leastOutlets, Long.MAX_VALUE, 0);
    }

    /** What a bound on cost must hold for: the plans that serve a goal as well as one with so many outlets. */
    public static Aim bounding(Goal goal, long outlets) {
        return new Aim(false, goal.floor(outlets), Long.MAX_VALUE, goal.centsPerOutlet());
    }

    /** The figure of a plan that is to be small: minus outlets, or cents less the outlets' worth. */
    public long figure(PlanValue value) {
        return coverageFirst ? -value.outlets() : value.totalCents() - centsPerOutlet * value.outlets();
    }
}
