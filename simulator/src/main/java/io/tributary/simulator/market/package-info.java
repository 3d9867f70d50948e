/**
 * The demand side: products, segments, the choice model, and the consumers of a zone, held as columns or as counts.
 * Pure functions of offers and tastes; who supplies an offer, and whether it is in stock, is decided elsewhere.
 * Aggregate demand forms of the literature stand behind the same interface as the consumer market.
 */
@NullMarked
@Room(
        name = "market",
        mayUse = {"quantity", "luck", "chance", "geography", "customer"})
package io.tributary.simulator.market;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
