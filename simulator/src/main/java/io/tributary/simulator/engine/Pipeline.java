package io.tributary.simulator.engine;

import io.tributary.simulator.quantity.FixedPoint;

/** Quantities on their way, each due in a known period: a ring of slots, one per period of delay. */
final class Pipeline {
    private final long[] slots;
    private long total;

    /**
     * A pipeline.
     *
     * @param delay periods from {@link #put} to {@link #take}
     * @param each what lies in every slot at the start, due in periods 0 to delay - 1
     */
    Pipeline(int delay, long each) {
        slots = new long[delay + 1];
        for (int i = 0; i < delay; i++) {
            slots[i] = each;
        }
        total = FixedPoint.product(each, delay, 1);
    }

    void put(int period, long quantity) {
        int slot = (period + slots.length - 1) % slots.length;
        slots[slot] = FixedPoint.sum(slots[slot], quantity);
        total = FixedPoint.sum(total, quantity);
    }

    /** What is due in the period; it leaves the pipeline. */
    long take(int period) {
        int slot = period % slots.length;
        long due = slots[slot];
        slots[slot] = 0;
        total -= due;
        return due;
    }

    long total() {
        return total;
    }
}
