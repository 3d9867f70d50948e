/**
 * From a scenario to a staged game and back: what firms earn at any decisions, written in the algebra of the decisions,
 * and the decisions from which nobody gains by deviating alone. Anticipation only: what is earned is read from the ledger
 * after the run.
 */
@NullMarked
@Room(
        name = "play",
        mayUse = {
            "quantity",
            "chance",
            "document",
            "market",
            "demand",
            "contract",
            "policy",
            "channel",
            "game",
            "scenario"
        })
package io.tributary.simulator.play;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
