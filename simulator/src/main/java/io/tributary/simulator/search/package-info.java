/**
 * Search for the lowest point of a function in a box, without derivatives and under keyed luck: evolution strategies. What
 * the function means, and what its arguments are, others know.
 */
@NullMarked
@Room(
        name = "search",
        mayUse = {"quantity", "luck"})
package io.tributary.simulator.search;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
