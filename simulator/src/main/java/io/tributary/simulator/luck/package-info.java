/**
 * Keyed random numbers. A value is a function of study seed, replication, purpose, entity and draw index, never of the
 * order in which agents happen to run, so that variants share their luck and threads cannot matter. The registry of
 * purposes, the counter-based generator and the distributions drawn from it live here; nothing here holds state
 * between two periods.
 */
@NullMarked
@Room(
        name = "luck",
        mayUse = {"quantity"})
package io.tributary.simulator.luck;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
