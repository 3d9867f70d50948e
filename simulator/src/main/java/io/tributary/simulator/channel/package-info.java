/**
 * Who sells to whom: firms, partners, outlet formats, links, and the network that assigns areas to chains of partners.
 * Records only: a link says lead time, freight, price rule and contract terms; what firms do with them is decided in
 * the rooms above.
 */
@NullMarked
@Room(
        name = "channel",
        mayUse = {"quantity", "geography", "chance", "market", "contract", "policy"})
package io.tributary.simulator.channel;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
