package io.tributary.simulator.market;

import io.tributary.simulator.luck.Threefry;
import java.util.Arrays;

/**
 * The inner loop of the individual consumers: a week of one cell without exponentials, branches or allocation.
 *
 * <p>Consumer i uses the Threefry block at the counter (i, tick). The high 31 bits of word 0 decide on the need and on
 * staying with the last brand: below need x stay the consumer stays, below need the choice is free, above there is no
 * need. Word 1 picks the offer from an alias table: table 0 over nothing and all offers, table b + 1 over the offers of
 * brand b. {@code ReferencePopulation} in the tests says the same in plain words.
 */
final class ConsumerKernel {

    private static final int LANES = 1024;
    private static final long WORD = 0xFFFFFFFFL;

    private final int[] word0 = new int[LANES];
    private final int[] word1 = new int[LANES];
    private final int[] stayBelow;
    private final long[] entries;
    private final int[] nextLast;
    private final double[] weights;
    private final long[] counts;
    private final AliasTable alias;
    private int columns;
    private int needBelow;

    ConsumerKernel(int brands, int mostOffers) {
        int mostColumns = mostOffers + 1;
        stayBelow = new int[brands + 1];
        entries = new long[(brands + 1) * mostColumns];
        nextLast = new int[mostColumns];
        weights = new double[mostColumns];
        counts = new long[2 * mostColumns];
        alias = new AliasTable(mostColumns);
    }

    /** Sets the tables for a cell. */
    void prepare(ChoiceTable table, double need) {
        columns = table.offers() + 1;
        needBelow = threshold(need);
        nextLast[0] = 0xFF00;
        for (int offer = 0; offer < table.offers(); offer++) {
            nextLast[offer + 1] = table.brand(offer) + 1;
        }
        for (int last = 0; last <= table.brands(); last++) {
            double stay = table.stay(last);
            stayBelow[last] = threshold(need * stay);
            if (last == 0 || stay > 0) {
                select(table, last);
                pack(last * columns);
            }
        }
    }

    /** The largest 31-bit number below probability x 2^31, or -1 if there is none. */
    private static int threshold(double probability) {
        return (int) (Math.ceil(probability * 0x1.0p31) - 1);
    }

    private void select(ChoiceTable table, int last) {
        weights[0] = last == 0 ? table.nothing() : 0;
        for (int offer = 0; offer < table.offers(); offer++) {
            boolean offered = last == 0 || table.brand(offer) == last - 1;
            weights[offer + 1] = offered ? table.weight(offer) : 0;
        }
        alias.build(weights, columns);
    }

    /** An entry: the cut in the high half, then two outcomes of a byte each, the one above the cut first. */
    private void pack(int from) {
        for (int column = 0; column < columns; column++) {
            entries[from + column] = (alias.cut(column) << 32) | ((long) alias.other(column) << 8) | column;
        }
    }

    /** Lets all consumers of the cell shop. */
    void shop(byte[] last, long key, int tick, long[] bought) {
        Arrays.fill(counts, 0);
        for (int from = 0; from < last.length; from += LANES) {
            Threefry.blocks(key, from, tick, word0, word1);
            choose(last, from, Math.min(LANES, last.length - from));
        }
        for (int offer = 0; offer < columns - 1; offer++) {
            bought[offer] += counts[2 * offer + 2] + counts[2 * offer + 3];
        }
    }

    /** Two counters per outcome, used in turn, so that one addition need not wait for the one before. */
    private void choose(byte[] last, int from, int lanes) {
        for (int i = 0; i < lanes; i++) {
            int state = last[from + i];
            int uniform = word0[i] >>> 1;
            int table = state & ~((stayBelow[state] - uniform) >> 31);
            long spread = (word1[i] & WORD) * columns;
            long entry = entries[table * columns + (int) (spread >>> 32)];
            long below = ((spread & WORD) - (entry >>> 32)) >> 63;
            int picked = (int) ((entry & below) | ((entry >>> 8) & ~below)) & 0xFF;
            int outcome = picked & ~((needBelow - uniform) >> 31);
            int next = nextLast[outcome];
            last[from + i] = (byte) ((state & (next >> 8)) | next);
            counts[2 * outcome + (i & 1)]++;
        }
    }
}
