/**
 * Results as files: the tables of runs and facts as CSV and Parquet, the manifest that says what they are, and the two
 * text forms that they need, CSV cells and JSON. The only room that knows DuckDB. Files appear all together and whole,
 * or not at all. What results mean to a person is said in the room report.
 */
@NullMarked
@Room(
        name = "table",
        mayUse = {})
package io.tributary.workbench.table;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
