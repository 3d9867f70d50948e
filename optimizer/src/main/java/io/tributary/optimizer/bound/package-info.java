/**
 * Relaxed problems as classes of their own, and the bounds that they prove. A bound is computed in whole numbers
 * (cents, outlets), so that rounding can never lift it above a true optimum. Knows no scenario and no solver; whoever
 * wants a bound maps a problem to {@link io.tributary.optimizer.bound.SourcingModel} first.
 */
@NullMarked
@Room(
        name = "bound",
        mayUse = {"knapsack"})
package io.tributary.optimizer.bound;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
