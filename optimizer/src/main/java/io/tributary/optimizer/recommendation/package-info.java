/**
 * What is recommended: joins the plan, its bounds and its reasons into one answer, and holds any given network against
 * the same bounds. The plan is a list of changes to the scenario with what it promises KPI by KPI.
 */
@NullMarked
@Room(
        name = "recommendation",
        mayUse = {"selection", "selection.program", "solver", "reason"})
package io.tributary.optimizer.recommendation;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
