/**
 * What a study says to a person: the recommendation and its reasons, risks and turning points, told by the same
 * sentences in the terminal and in one offline HTML file, and the JSON object for programs. Everything is derived from
 * a StudyResult; nothing is simulated or solved here. Page, style and script are resources, not Java.
 */
@NullMarked
@Room(
        name = "report",
        mayUse = {"table"})
package io.tributary.workbench.report;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
