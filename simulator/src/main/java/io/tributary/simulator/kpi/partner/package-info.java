/** KPI: partners: their number, state, behaviour and targets. */
@NullMarked
@Room(
        name = "kpi.partner",
        mayUse = {
            "channel",
            "contract",
            "geography",
            "kpi",
            "kpi.cost",
            "kpi.stock",
            "ledger",
            "market",
            "quantity",
            "scenario"
        })
package io.tributary.simulator.kpi.partner;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
