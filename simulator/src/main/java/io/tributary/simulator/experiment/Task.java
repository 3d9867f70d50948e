package io.tributary.simulator.experiment;

import java.io.Serializable;
import java.util.Comparator;

/**
 * One run of a batch: which, not how. Ordered by row, replication and variant, the canonical order of all results.
 *
 * @param row row of the design, from 0
 * @param variant place of the variant in the experiment, from 0
 * @param replication number of the replication, from 0
 */
public record Task(int row, int variant, int replication) implements Serializable, Comparable<Task> {
    private static final Comparator<Task> ORDER = Comparator.comparingInt(Task::row)
            .thenComparingInt(Task::replication)
            .thenComparingInt(Task::variant);

    @Override
    public int compareTo(Task other) {
        return ORDER.compare(this, other);
    }
}
