/**
 * The territory problem: zones into contiguous, compact and balanced territories. One class of problem on primitive
 * arrays in whole numbers, plans, their checker and their figures; knows neither scenarios nor files.
 */
@NullMarked
@Room(
        name = "territory",
        mayUse = {})
package io.tributary.optimizer.territory;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
