/**
 * How customers behave over time, whatever the price: buying till they die, renewing contracts, moving between states.
 * One record per model, with the life of one customer and the model's own expectations as pure functions of its
 * parameters. Who serves the customers is decided elsewhere.
 */
@NullMarked
@Room(
        name = "customer",
        mayUse = {"quantity", "luck"})
package io.tributary.simulator.customer;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
