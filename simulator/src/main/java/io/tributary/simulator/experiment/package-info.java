/**
 * From one run to evidence: replications under common luck, paired variants, estimates with intervals, targets with
 * probabilities, grids of factors. Knows nothing of files or screens.
 */
@NullMarked
@Room(
        name = "experiment",
        mayUse = {"quantity", "luck", "channel", "ledger", "scenario", "engine", "kpi"})
package io.tributary.simulator.experiment;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
