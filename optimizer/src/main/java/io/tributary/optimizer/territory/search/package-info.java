/**
 * The search for territories: growth from seeds, border moves that keep territories connected, annealing with a penalty
 * for imbalance that the search may cross, recombination of neighbours along random trees.
 */
@NullMarked
@Room(
        name = "territory.search",
        mayUse = {"territory", "territory.bound", "territory.exact", "facility.search"})
package io.tributary.optimizer.territory.search;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
