package io.tributary.simulator.experiment;

import java.io.Serializable;

/**
 * One run of a batch: which, not how. Ordered by row, replication and variant, the canonical order of all results.
 *
 * @param row row of the design, from 0
 * @param variant place of the variant in the experiment, from 0
 * @param replication number of the replication, from 0
 */
public record Task(int row, int variant, int replication) implements Serializable, Comparable<Task> {

    @Override
    public int compareTo(Task other) {
        int order = Integer.compare(row, other.row);
        order = order == 0 ? Integer.compare(replication, other.replication) : order;
        return order == 0 ? Integer.compare(variant, other.variant) : order;
    }
}
