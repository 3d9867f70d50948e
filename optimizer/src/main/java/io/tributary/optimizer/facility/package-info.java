/**
 * The facility problem: which sites to open, and from which of them each customer is served. One class of problem on
 * primitive arrays under every plan that the optimizer makes; it knows neither scenarios nor files. All figures are
 * whole numbers, so that values and bounds are exact.
 */
@NullMarked
@Room(
        name = "facility",
        mayUse = {})
package io.tributary.optimizer.facility;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
