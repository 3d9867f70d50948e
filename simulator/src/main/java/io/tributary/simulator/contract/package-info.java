/**
 * One record per contract term. A term settles an account statement into a payment by a pure function; terms combine
 * freely in a list. Each cites its source. Terms know no firm, no ledger and no clock.
 */
@NullMarked
@Room(
        name = "contract",
        mayUse = {"quantity"})
package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
