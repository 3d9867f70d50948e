/**
 * Bounds of facility problems: the Lagrangian relaxation, its knapsacks and the ascent to good prices. Whole numbers
 * throughout, so that no rounding can lift a bound above an optimum.
 */
@NullMarked
@Room(
        name = "facility.bound",
        mayUse = {"facility", "knapsack"})
package io.tributary.optimizer.facility.bound;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
