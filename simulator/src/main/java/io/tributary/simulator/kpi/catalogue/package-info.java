/** KPI: the list of all KPIs. */
@NullMarked
@Room(
        name = "kpi.catalogue",
        mayUse = {
            "kpi",
            "kpi.cost",
            "kpi.customer",
            "kpi.partner",
            "kpi.reach",
            "kpi.sale",
            "kpi.stock",
            "ledger",
            "scenario",
            "quantity"
        })
package io.tributary.simulator.kpi.catalogue;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
