package io.tributary.optimizer.facility.bound;

import java.util.Arrays;

/** Sites that must be open or must stay closed, and the choice of sites of least total value that respects them. */
final class Fixing {
    private static final byte FREE = 0;
    private static final byte OPEN = 1;
    private static final byte CLOSED = 2;

    private final byte[] state;
    private final int mostOpen;
    private final boolean[] chosen;
    private final long[] sorted;
    private int forced;

    Fixing(int sites, int mostOpen) {
        this.mostOpen = mostOpen;
        state = new byte[sites];
        chosen = new boolean[sites];
        sorted = new long[sites];
    }

    /** Takes over the state of another node. */
    void set(byte[] other) {
        System.arraycopy(other, 0, state, 0, state.length);
        forced = 0;
        for (byte each : state) {
            forced += each == OPEN ? 1 : 0;
        }
    }

    byte[] copy() {
        return state.clone();
    }

    boolean isFree(int site) {
        return state[site] == FREE;
    }

    boolean isChosen(int site) {
        return chosen[site];
    }

    void open(int site) {
        state[site] = OPEN;
        forced++;
    }

    void close(int site) {
        state[site] = CLOSED;
    }

    /** The sites that must be open. */
    boolean[] opened() {
        boolean[] open = new boolean[state.length];
        for (int s = 0; s < open.length; s++) {
            open[s] = state[s] == OPEN;
        }
        return open;
    }

    /** Whether more sites must be open than may be. */
    boolean isImpossible() {
        return forced > mostOpen;
    }

    /** The least sum: all that must be open, and of the free ones those below 0 as far as the limit allows. */
    long leastSum(long[] value) {
        long sum = 0;
        int free = 0;
        for (int s = 0; s < value.length; s++) {
            chosen[s] = state[s] == OPEN;
            sum += chosen[s] ? value[s] : 0;
            if (state[s] == FREE && value[s] < 0) {
                sorted[free++] = value[s];
            }
        }
        Arrays.sort(sorted, 0, free);
        int room = Math.min(free, mostOpen - forced);
        for (int at = 0; at < room; at++) {
            sum += sorted[at];
        }
        choose(value, room);
        return sum;
    }

    private void choose(long[] value, int room) {
        long last = room > 0 ? sorted[room - 1] : Long.MIN_VALUE;
        int left = room;
        for (int s = 0; s < value.length; s++) {
            if (state[s] == FREE && value[s] < last) {
                chosen[s] = true;
                left--;
            }
        }
        for (int s = 0; s < value.length && left > 0; s++) {
            if (state[s] == FREE && value[s] == last && !chosen[s]) {
                chosen[s] = true;
                left--;
            }
        }
    }

    /** Fixes every free site whose other state would lift the bound by so much at least; valid after a least sum. */
    void tighten(long[] value, long slack) {
        long dearest = Long.MIN_VALUE;
        long next = 0;
        int taken = forced;
        for (int s = 0; s < value.length; s++) {
            if (state[s] == FREE && chosen[s]) {
                dearest = Math.max(dearest, value[s]);
                taken++;
            } else if (state[s] == FREE) {
                next = Math.min(next, value[s]);
            }
        }
        boolean full = taken == mostOpen;
        for (int s = 0; s < value.length; s++) {
            if (state[s] == FREE && chosen[s] && next - value[s] >= slack) {
                open(s);
            } else if (state[s] == FREE && !chosen[s]) {
                long without = full && dearest > Long.MIN_VALUE ? Math.min(0, dearest) : 0;
                if (value[s] - without >= slack || (full && dearest == Long.MIN_VALUE)) {
                    close(s);
                }
            }
        }
    }
}
