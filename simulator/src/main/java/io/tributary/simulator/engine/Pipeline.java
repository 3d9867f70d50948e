package io.tributary.simulator.engine;

import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Quantities on their way, each due in a known period: a ring of slots, one per period of delay. */
final class Pipeline {
    private final int delay;
    private long[] slots;
    private long total;

    /**
     * A pipeline.
     *
     * @param delay periods from {@link #put} to {@link #take}
     * @param each what lies in every slot at the start, due in periods 0 to delay - 1
     */
    Pipeline(int delay, long each) {
        this.delay = delay;
        slots = new long[delay + 1];
        for (int i = 0; i < delay; i++) {
            slots[i] = each;
        }
        total = FixedPoint.product(each, delay, 1);
    }

    /** Makes room for what takes a longer way. */
    void widen(int longer) {
        slots = Arrays.copyOf(slots, Math.max(slots.length, longer + 1));
    }

    void put(int period, long quantity) {
        put(period, quantity, delay);
    }

    /** Puts a quantity that takes another time, at most that to which the pipeline was widened. */
    void put(int period, long quantity, int delay) {
        int slot = (period + delay) % slots.length;
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

    /** A quantity and the period in which it is due. */
    record Due(int period, long quantity) {}

    /** All that is due in periods of its own, for a clock that keeps their times itself; the total stays. */
    List<Due> drain() {
        List<Due> dues = new ArrayList<>();
        for (int period = 0; period < slots.length; period++) {
            if (slots[period] != 0) {
                dues.add(new Due(period, slots[period]));
                slots[period] = 0;
            }
        }
        return dues;
    }

    /** Adds a quantity whose time is kept elsewhere; negative when it leaves. */
    void add(long quantity) {
        total = FixedPoint.sum(total, quantity);
    }

    /** Puts a quantity where it is due in the next period. */
    void defer(int period, long quantity) {
        int slot = (period + 1) % slots.length;
        slots[slot] = FixedPoint.sum(slots[slot], quantity);
        total = FixedPoint.sum(total, quantity);
    }

    /**
     * What is on its way stays due when it was due, also where another delay holds from now on.
     *
     * @param period the period that comes next
     */
    void keep(Tape tape, int period) {
        int ahead = tape.length(slots.length, Long.BYTES);
        long[] old = slots;
        if (!tape.isWriting()) {
            slots = new long[Math.max(slots.length, ahead)];
        }
        for (int i = 0; i < ahead; i++) {
            long due = tape.number(tape.isWriting() ? old[(period + i) % old.length] : 0);
            slots[(period + i) % slots.length] = due;
        }
        total = tape.number(total);
    }

    void empty() {
        Arrays.fill(slots, 0);
        total = 0;
    }

    long total() {
        return total;
    }
}
