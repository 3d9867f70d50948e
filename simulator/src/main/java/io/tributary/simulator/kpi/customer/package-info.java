/** KPI: customers: won, held, satisfied, lost. */
@NullMarked
@Room(
        name = "kpi.customer",
        mayUse = {"channel", "contract", "geography", "kpi", "kpi.cost", "ledger", "market", "quantity", "scenario"})
package io.tributary.simulator.kpi.customer;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
