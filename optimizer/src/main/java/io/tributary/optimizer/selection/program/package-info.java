/**
 * The selection problem as an integer program over patterns: a pattern is one distributor in one length with a set of
 * areas that keeps its own limits, so that what remains to be held are few rows between distributors. Solved by SCIP;
 * with {@code facility.exact} the only room that sees the integer programming library.
 */
@NullMarked
@Room(
        name = "selection.program",
        mayUse = {"selection"})
package io.tributary.optimizer.selection.program;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
