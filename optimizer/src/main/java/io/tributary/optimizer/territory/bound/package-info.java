/** Lower bounds of territory problems: dispersion by prices of zones and measures, borders by eigenvalues and cuts. */
@NullMarked
@Room(
        name = "territory.bound",
        mayUse = {"territory"})
package io.tributary.optimizer.territory.bound;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
