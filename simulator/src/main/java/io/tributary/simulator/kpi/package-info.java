/**
 * One file per KPI: ledger and scenario in, values with unit and direction out, read after the run. The list of all
 * KPIs is Kpis.ALL. A KPI never touches the engine.
 */
@NullMarked
@Room(
        name = "kpi",
        mayUse = {"quantity", "geography", "market", "channel", "contract", "ledger", "scenario"})
package io.tributary.simulator.kpi;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
