/**
 * Anticipation: what a firm does that knows how others will answer. First-order conditions are solved with derivatives
 * carried through the demand form, and no equilibrium is handed out before it was checked that nobody gains by
 * deviating alone.
 */
@NullMarked
@Room(
        name = "game",
        mayUse = {"quantity", "market", "policy"})
package io.tributary.simulator.game;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
