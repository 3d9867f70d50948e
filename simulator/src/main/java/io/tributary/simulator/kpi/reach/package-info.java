/** KPI: coverage, presence and the brand. */
@NullMarked
@Room(
        name = "kpi.reach",
        mayUse = {"channel", "contract", "geography", "kpi", "kpi.cost", "ledger", "market", "quantity", "scenario"})
package io.tributary.simulator.kpi.reach;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
