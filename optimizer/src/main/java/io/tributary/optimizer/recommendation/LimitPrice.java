package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Limit;

/**
 * What one limit costs: the best plan without it, against the best plan with it.
 *
 * @param limit the limit
 * @param moreOutlets outlets that could be covered without it
 * @param moreCents cost of the plan without it less that of the plan with it, cents
 */
public record LimitPrice(Limit limit, long moreOutlets, long moreCents) {}
