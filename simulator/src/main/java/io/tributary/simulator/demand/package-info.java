/**
 * Demand forms: how much consumers buy of each of some offers at posted prices and efforts. One record per form with its
 * source; pure, and written in the algebra of its arguments, so that the same code answers a run and an anticipation
 * with derivatives.
 */
@NullMarked
@Room(
        name = "demand",
        mayUse = {"quantity"})
package io.tributary.simulator.demand;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
