package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.Limit;
import java.util.OptionalLong;

/**
 * What one limit costs: the best plan found without it, against the best one found with it.
 *
 * @param limit the limit
 * @param moreOutlets outlets that could be covered without it
 * @param moreCents cost of the plan without it less that of the plan with it, cents
 * @param proved what the limit is proved to cost
 */
public record LimitPrice(Limit limit, long moreOutlets, long moreCents, Range proved) {

    /**
     * Between what the price of a limit must lie, by the bounds of both problems: in outlets where outlets come first,
     * otherwise in cents of the goal's figure.
     */
    public record Range(long least, long most) {

        /** Whether the two ends are so close that people read them as one figure: both as one coin, or as one outlet. */
        public boolean isClosed(Goal goal) {
            return most - least <= (goal.isCoverageFirst() ? 0 : CENTS);
        }
    }

    private static final long CENTS = 100;

    /** What the plan would gain in worth less cost, cents, where an outlet has a price; its saving where it has none. */
    public long gainCents(Goal goal) {
        return goal.second(moreOutlets, moreCents);
    }

    /** What each further outlet would cost, cents; empty where there are none, or they cost nothing. */
    public OptionalLong centsPerOutlet() {
        return moreOutlets > 0 && moreCents > 0 ? OptionalLong.of(moreCents / moreOutlets) : OptionalLong.empty();
    }
}
