/** Bounds of territory problems by an integer programming library, on the second core and only where the clock decides. */
@NullMarked
@Room(
        name = "territory.exact",
        mayUse = {"territory"})
package io.tributary.optimizer.territory.exact;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
