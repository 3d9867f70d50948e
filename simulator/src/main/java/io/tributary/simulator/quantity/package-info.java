/**
 * Units of measure, the text forms in which people write quantities, and the two annotations by which every other
 * room describes itself: {@link io.tributary.simulator.quantity.Described} on the fields of a model record and
 * {@link io.tributary.simulator.quantity.Room} on a package. Numbers are written here too, by one writer whose digits
 * are the same on every JDK. Nothing in this room knows what a channel is.
 */
@NullMarked
@Room(
        name = "quantity",
        mayUse = {})
package io.tributary.simulator.quantity;

import org.jspecify.annotations.NullMarked;
