/**
 * Documents that know where every value stands: YAML, JSON and CSV become one tree of located nodes, a binder turns
 * the tree into described records, and whatever is wrong becomes a problem with file, line and column, in English and
 * Chinese. All problems are collected, none is thrown. Nothing in this room knows what a scenario is.
 */
@NullMarked
@Room(
        name = "document",
        mayUse = {"quantity"})
package io.tributary.simulator.document;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
