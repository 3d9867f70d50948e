/**
 * Results as files: the tables of runs and facts as CSV and Parquet, the manifest that says what they are, and the two
 * text forms that they need, CSV cells and JSON; and workbooks, which go out through WorkbookFile and come in through
 * SheetFile. The only room that knows DuckDB and Apache POI. Files appear all together and whole, or not at all. What results mean to a person is said in the room report.
 */
@NullMarked
@Room(
        name = "table",
        mayUse = {})
package io.tributary.workbench.table;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
