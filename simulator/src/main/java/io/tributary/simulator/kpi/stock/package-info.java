/** KPI: stock, orders and deliveries along the channel. */
@NullMarked
@Room(
        name = "kpi.stock",
        mayUse = {"channel", "contract", "geography", "kpi", "ledger", "market", "quantity", "scenario"})
package io.tributary.simulator.kpi.stock;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
