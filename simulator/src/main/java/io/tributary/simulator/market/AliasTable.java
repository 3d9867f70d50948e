package io.tributary.simulator.market;

/**
 * An alias table (Walker 1977; built after Vose 1991): a discrete distribution from which one 32-bit number draws in
 * constant time. Columns of equal width are each shared by two outcomes; the number selects a column and a height in
 * it. Heights have 32 bits. Mutable and used again.
 */
final class AliasTable {

    private static final double HEIGHTS = 0x1.0p32;
    private static final long WORD = 0xFFFFFFFFL;

    private final double[] height;
    private final long[] cut;
    private final int[] other;
    private final int[] waiting;
    private int columns;

    AliasTable(int mostColumns) {
        height = new double[mostColumns];
        cut = new long[mostColumns];
        other = new int[mostColumns];
        waiting = new int[mostColumns];
    }

    /** Takes over the first weights; their sum must be above 0. */
    void build(double[] weights, int columns) {
        this.columns = columns;
        double sum = 0;
        for (int i = 0; i < columns; i++) {
            sum += weights[i];
        }
        int low = 0;
        int high = columns;
        for (int i = 0; i < columns; i++) {
            height[i] = weights[i] / sum * columns;
            cut[i] = WORD;
            other[i] = i;
            if (height[i] < 1) {
                waiting[low++] = i;
            } else {
                waiting[--high] = i;
            }
        }
        fillUp(low, high);
    }

    /** Low columns wait at the front of the list, high ones at its end; each low column is filled up from a high one. */
    private void fillUp(int lowEnd, int highStart) {
        int low = lowEnd;
        int high = highStart;
        while (low > 0 && high < columns) {
            int small = waiting[--low];
            int large = waiting[high];
            cut[small] = Math.min(WORD, (long) Math.ceil(height[small] * HEIGHTS));
            other[small] = large;
            height[large] -= 1 - height[small];
            if (height[large] < 1) {
                high++;
                waiting[low++] = large;
            }
        }
    }

    /** The outcome of a 32-bit number. */
    int pick(int word) {
        long spread = (word & WORD) * columns;
        int column = (int) (spread >>> 32);
        return (spread & WORD) < cut[column] ? column : other[column];
    }

    /** The height below which a column belongs to its own outcome, in 2^-32 of the column. */
    long cut(int column) {
        return cut[column];
    }

    /** The outcome above the cut. */
    int other(int column) {
        return other[column];
    }
}
