/** KPI: sales, prices and shares. */
@NullMarked
@Room(
        name = "kpi.sale",
        mayUse = {"channel", "contract", "geography", "kpi", "ledger", "market", "quantity", "scenario"})
package io.tributary.simulator.kpi.sale;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
