package io.tributary.optimizer.facility.search;

import java.util.Arrays;

/** The best plan and the best bound so far; threads may share it. */
final class Incumbent {
    private int[] arcs = new int[0];
    private long cost = Long.MAX_VALUE;
    private long bound = Long.MIN_VALUE;
    private volatile boolean proven;

    /** Offers a feasible plan; it is kept where it costs less. */
    synchronized boolean offer(long newCost, int[] newArcs) {
        if (newCost >= cost) {
            return false;
        }
        cost = newCost;
        arcs = newArcs.clone();
        proven = cost <= bound;
        return true;
    }

    /** Offers a bound; it is kept where it is higher. */
    synchronized void prove(long newBound) {
        bound = Math.max(bound, newBound);
        proven = cost <= bound;
    }

    synchronized boolean isFound() {
        return cost < Long.MAX_VALUE;
    }

    synchronized long cost() {
        return cost;
    }

    synchronized long bound() {
        return bound;
    }

    /** Whether the plan's cost meets the bound, so that nothing is left to do. */
    boolean isProven() {
        return proven;
    }

    synchronized int[] arcs() {
        return Arrays.copyOf(arcs, arcs.length);
    }
}
