/**
 * The only room that imports MASON: agents, the order of the week, observations filled, goods and money posted.
 * Agents are thin: they observe, let a policy decide, and write to the ledger. All economics is in the rooms below.
 */
@NullMarked
@Room(
        name = "engine",
        mayUse = {
            "quantity",
            "luck",
            "chance",
            "geography",
            "market",
            "customer",
            "demand",
            "play",
            "channel",
            "ledger",
            "contract",
            "policy",
            "relation",
            "game",
            "scenario",
            "kpi",
            "kpi.catalogue"
        })
package io.tributary.simulator.engine;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
