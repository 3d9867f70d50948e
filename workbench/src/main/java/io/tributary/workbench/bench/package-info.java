/**
 * Published optimization instances: reads their files, has them solved, checks the plans against the files once more,
 * and keeps the table of values, bounds and gaps. Knows formats, not how anything is solved.
 */
@NullMarked
@Room(
        name = "bench",
        mayUse = {"table"})
package io.tributary.workbench.bench;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
