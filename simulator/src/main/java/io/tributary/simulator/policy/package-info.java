/**
 * Decision rules: one record per pricing, ordering or forecasting rule. A rule sees an observation, what the firm may
 * see, and returns a decision; it never touches the world.
 */
@NullMarked
@Room(
        name = "policy",
        mayUse = {"chance", "quantity"})
package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
