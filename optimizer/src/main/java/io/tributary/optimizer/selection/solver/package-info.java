/**
 * The search for a selection plan: a Lagrangian start, then Timefold's late acceptance over moves of our own, scored by
 * a running tally; bounds of coverage and cost beside it. Stops by the number of moves, never by the clock, so that the
 * same problem gives the same plan and bound everywhere. Timefold's types do not leave this room.
 */
@NullMarked
@Room(
        name = "solver",
        mayUse = {"bound", "selection", "constraints"})
package io.tributary.optimizer.selection.solver;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
