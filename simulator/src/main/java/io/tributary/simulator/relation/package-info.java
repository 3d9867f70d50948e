/**
 * Slow states between people and firms: satisfaction and its kin, each with a published or plainly stated formula.
 * Pure functions from experience to the next state.
 */
@NullMarked
@Room(
        name = "relation",
        mayUse = {"quantity"})
package io.tributary.simulator.relation;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
