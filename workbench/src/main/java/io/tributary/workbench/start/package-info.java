/**
 * What a user begins with: zones of a real country from the city table. Writes text; knows no command line.
 */
@NullMarked
@Room(
        name = "start",
        mayUse = {})
package io.tributary.workbench.start;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
