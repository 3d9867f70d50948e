/**
 * The selection problem as Timefold sees it: areas are planning entities, offers are their values, and each limit and
 * each part of the goal is one file here, with its definition and the record that explains a match. The search scores
 * with a faster twin in {@code solver}; a test holds both alike. An unserved area has a null value, because the
 * solver library says so; nothing else here is null.
 */
@NullMarked
@Room(
        name = "constraints",
        mayUse = {"selection"})
package io.tributary.optimizer.selection.constraints;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
