/**
 * Results in, findings out: what an experiment says about a model. Sensitivity, response surfaces, trade-offs, targets
 * over time, and what it would be worth to know an input better. All are pure functions of numbers that were observed;
 * nothing is run here, and where something is drawn again the draws are keyed.
 */
@NullMarked
@Room(
        name = "analysis",
        mayUse = {"quantity", "luck", "design", "scenario", "kpi", "kpi.catalogue", "experiment"})
package io.tributary.simulator.analysis;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
