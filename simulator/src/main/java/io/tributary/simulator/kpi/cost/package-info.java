/** KPI: what distribution costs and earns. */
@NullMarked
@Room(
        name = "kpi.cost",
        mayUse = {"channel", "contract", "geography", "kpi", "ledger", "market", "quantity", "scenario"})
package io.tributary.simulator.kpi.cost;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
