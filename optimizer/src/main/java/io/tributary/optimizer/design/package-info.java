/**
 * Territories of a scenario: the way from `decide.territories` to a territory problem and from its plans back to a
 * network, the best plan with its bound, its diagnostics in the planner's terms, and the price of giving a zone away.
 * Knows no search of its own and no file.
 */
@NullMarked
@Room(
        name = "design",
        mayUse = {"territory", "territory.search", "facility.search", "reason"})
package io.tributary.optimizer.design;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
