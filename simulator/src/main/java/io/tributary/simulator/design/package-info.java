/**
 * Experiments as a person writes them: factors, the designs that place the points at which a model is run, and what is
 * kept of the runs. A design is a pure function of its factors and of keyed luck; nothing here knows scenarios or runs.
 */
@NullMarked
@Room(
        name = "design",
        mayUse = {"quantity", "luck", "chance"})
package io.tributary.simulator.design;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
