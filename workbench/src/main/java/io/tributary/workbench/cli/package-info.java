/**
 * The command line: one file per verb, and the options that verbs share. Reads what the user asks, calls simulator and
 * optimizer, and hands results to the report and table rooms. Holds no model logic. Data goes to standard output,
 * messages go to standard error.
 */
@NullMarked
@Room(
        name = "cli",
        mayUse = {"bench", "report", "start", "table"})
package io.tributary.workbench.cli;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
