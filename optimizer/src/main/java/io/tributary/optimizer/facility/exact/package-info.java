/** Exact solution of small parts of a facility problem by an integer programming library. */
@NullMarked
@Room(
        name = "facility.exact",
        mayUse = {"facility"})
package io.tributary.optimizer.facility.exact;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
