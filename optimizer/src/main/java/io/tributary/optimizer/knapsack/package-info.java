/** The 0-1 knapsack problem, which every relaxation of a plan falls apart into. Whole numbers, knows nothing else. */
@NullMarked
@Room(
        name = "knapsack",
        mayUse = {})
package io.tributary.optimizer.knapsack;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
