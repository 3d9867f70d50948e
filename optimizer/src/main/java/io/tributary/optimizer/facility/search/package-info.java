/**
 * The search for facility plans in plain Java: interchange of open sites where no capacity binds, annealed reassignment
 * where one does, both started from the relaxation's prices. Stops by moves, or by the clock where the caller says so;
 * by moves the result is the same on every machine.
 */
@NullMarked
@Room(
        name = "facility.search",
        mayUse = {"facility", "facility.bound", "facility.exact"})
package io.tributary.optimizer.facility.search;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
