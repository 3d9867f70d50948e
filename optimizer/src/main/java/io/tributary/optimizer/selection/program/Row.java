package io.tributary.optimizer.selection.program;

import io.tributary.optimizer.selection.Limit;
import java.util.Optional;

/**
 * A row of the program: a weighted sum of its columns lies between two figures.
 *
 * @param limit which limit of the scenario it holds; empty where it only links columns
 * @param entity id of the area, distributor or region that is meant; empty for the whole plan
 * @param low the sum at least; minus infinity where none
 * @param high the sum at most; infinity where none
 */
record Row(Optional<Limit> limit, String entity, double low, double high) {

    static Row link(double low, double high) {
        return new Row(Optional.empty(), "", low, high);
    }

    static Row of(Limit limit, String entity, double low, double high) {
        return new Row(Optional.of(limit), entity, low, high);
    }
}
