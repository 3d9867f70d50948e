/**
 * From one run to evidence: replications under common luck, paired variants, estimates with intervals, targets with
 * probabilities; and batches of runs over a design, whose results append to shards on disk while they run and survive a
 * kill. Knows nothing of screens; what results mean is found in the room analysis.
 */
@NullMarked
@Room(
        name = "experiment",
        mayUse = {
            "quantity",
            "document",
            "luck",
            "geography",
            "channel",
            "relation",
            "ledger",
            "design",
            "scenario",
            "engine",
            "kpi",
            "kpi.catalogue"
        })
package io.tributary.simulator.experiment;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
