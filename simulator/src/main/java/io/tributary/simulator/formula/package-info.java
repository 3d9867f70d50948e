/**
 * Short expressions that a person writes into a scenario: arithmetic over named values, comparisons, and collective
 * functions such as a variance over periods. Parsing tells each mistake by its column; values are computed in any real
 * field of Commons Math, so that the same text serves doubles and derivatives. Knows nothing of what a name means.
 */
@NullMarked
@Room(
        name = "formula",
        mayUse = {"quantity", "document"})
package io.tributary.simulator.formula;

import io.tributary.simulator.quantity.Room;
import org.jspecify.annotations.NullMarked;
