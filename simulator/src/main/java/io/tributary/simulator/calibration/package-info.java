/**
 * Parameters from data: choices, adoption, elasticities, answers to advertising and demand processes by maximum
 * likelihood and least squares, the rest by simulated moments. Each estimate comes with its standard error, its profile
 * interval and its error on rows that were held back, beside that of a naive forecast. Knows nothing of screens; the
 * only files that it reads are the calibration file and its table.
 */
@NullMarked
@Room(
        name = "calibration",
        mayUse = {
            "quantity",
            "luck",
            "chance",
            "document",
            "formula",
            "ledger",
            "scenario",
            "engine",
            "kpi",
            "kpi.catalogue",
            "search"
        })
package io.tributary.simulator.calibration;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
