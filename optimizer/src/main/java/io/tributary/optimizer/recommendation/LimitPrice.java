package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.Limit;
import java.util.OptionalLong;

/**
 * What one limit costs: the best plan without it, against the best plan with it.
 *
 * @param limit the limit
 * @param moreOutlets outlets that could be covered without it
 * @param moreCents cost of the plan without it less that of the plan with it, cents
 */
public record LimitPrice(Limit limit, long moreOutlets, long moreCents) {

    /** What the plan would gain in worth less cost, cents, where an outlet has a price; its saving where it has none. */
    public long gainCents(Goal goal) {
        return goal.second(moreOutlets, moreCents);
    }

    /** What each further outlet would cost, cents; empty where there are none, or they cost nothing. */
    public OptionalLong centsPerOutlet() {
        return moreOutlets > 0 && moreCents > 0 ? OptionalLong.of(moreCents / moreOutlets) : OptionalLong.empty();
    }
}
