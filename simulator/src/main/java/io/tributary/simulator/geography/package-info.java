/**
 * Where things are: zones with their people, sales areas inside zones, and distances. Everything is a pure function of
 * coordinates; no firm and no consumer is known here.
 */
@NullMarked
@Room(
        name = "geography",
        mayUse = {"quantity"})
package io.tributary.simulator.geography;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
