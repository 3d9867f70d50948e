/**
 * The append-only facts of one run: double-entry postings of goods and money in fixed point, and state facts. Postings
 * are kept per line (kind, from, to, product) and period. The two conservation laws are checked here. Nothing here
 * decides anything.
 */
@NullMarked
@Room(
        name = "ledger",
        mayUse = {"quantity"})
package io.tributary.simulator.ledger;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
