/**
 * Why a plan is as it is: a record for each area with the chosen partner, the best alternative and the price of the
 * flip, and the English and Chinese sentences made of it. Reads a finished plan; never searches.
 */
@NullMarked
@Room(
        name = "reason",
        mayUse = {"selection"})
package io.tributary.optimizer.reason;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
