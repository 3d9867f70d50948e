/**
 * Uncertain amounts: distributions with their probabilities, quantiles, densities that carry derivatives, draws, and
 * the expectation of what depends on such an amount. Nothing here knows what the amount is of: demand, noise, a sales
 * result.
 */
@NullMarked
@Room(
        name = "chance",
        mayUse = {"quantity", "luck"})
package io.tributary.simulator.chance;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
