/**
 * Whether a scenario gives the values that it is expected to give: KPIs per variant, entity and period, arithmetic of
 * them, their spread over periods and runs, roots and slopes over runs, and pure functions of the model. Every value
 * but those of functions is read from runs with agents, contracts and ledger in play. Knows nothing of files or screens.
 */
@NullMarked
@Room(
        name = "expect",
        mayUse = {
            "quantity",
            "document",
            "formula",
            "luck",
            "customer",
            "market",
            "demand",
            "policy",
            "channel",
            "ledger",
            "scenario",
            "play",
            "engine",
            "kpi",
            "kpi.catalogue"
        })
package io.tributary.simulator.expect;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
