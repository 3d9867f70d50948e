package io.tributary.optimizer.selection;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A warehouse with a capacity, and who is certain to be supplied through it.
 *
 * @param id id of the warehouse
 * @param mostUnits base units that may go through in the window
 * @param options distributors in their chains whose goods come through it
 */
public record HouseRoom(String id, long mostUnits, SortedSet<Integer> options) {
    public HouseRoom {
        options = Collections.unmodifiableSortedSet(new TreeSet<>(options));
    }
}
