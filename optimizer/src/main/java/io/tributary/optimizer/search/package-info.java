/**
 * Policy search: any values of a scenario as levers, an expression over KPIs as the goal, runs of the simulator as the
 * judge. Candidates meet the same futures; the winner is tried once more in futures that the search has not seen. Knows
 * nothing of partners and areas.
 */
@NullMarked
@Room(
        name = "search",
        mayUse = {})
package io.tributary.optimizer.search;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
