package io.tributary.simulator.market;

import io.tributary.simulator.luck.Threefry;
import java.util.Arrays;

/**
 * The inner loop of individual consumers with slow states: a week of one cell without exponentials or allocation.
 *
 * <p>Consumer i uses four Threefry blocks: of the choice key at the counter (i, tick) the need and the offer, of the
 * state key at (i, 3 tick), (i, 3 tick + 1) and (i, 3 tick + 2) use and awareness, staying and satisfaction, the second
 * unit and leaving. A 32-bit word stands for an event where it lies below the event's probability times 2^32. {@code
 * ReferenceStates} in the tests says the same in plain words.
 */
final class StateKernel {
    private static final int LANES = 1024;
    private static final long WORD = 0xFFFFFFFFL;

    private final int brands;
    private final StateLevels levels;
    private final int tables;
    private final int[][] words = new int[8][LANES];
    private final long[] needBelow;
    private final long[] stayBelow;
    private final long[] riseBelow;
    private final long[] fallBelow;
    private final long[] extraBelow;
    private final long[] leaveBelow;
    /** By aware + 2 x (bought ours last). */
    private final long[] knowBelow = new long[4];

    private final byte[] oursByLast;
    private final double[] weights;
    private final AliasTable alias;
    private final long[] entries;
    private final int[] brandOf;
    private int columns;
    private long useBelow;
    private long occasions;
    private long purchases;
    private long lost;
    private long won;

    StateKernel(StateLevels levels, int brands, int mostOffers) {
        this.brands = brands;
        this.levels = levels;
        tables = 1 + levels.satisfaction();
        int mostColumns = mostOffers + 1;
        needBelow = new long[levels.pantry() + 1];
        stayBelow = new long[tables * (brands + 1)];
        riseBelow = new long[levels.satisfaction()];
        fallBelow = new long[levels.satisfaction()];
        extraBelow = new long[brands + 1];
        leaveBelow = new long[levels.satisfaction()];
        oursByLast = new byte[brands + 1];
        weights = new double[mostColumns];
        alias = new AliasTable(mostColumns);
        entries = new long[tables * (brands + 1) * mostColumns];
        brandOf = new int[mostColumns];
    }

    /** The count of 32-bit words that stand for an event. */
    static long below(double probability) {
        return (long) Math.ceil(probability * 0x1.0p32);
    }

    /** Sets the tables for a cell. */
    void prepare(CellWeek week) {
        columns = week.unaware().offers() + 1;
        for (int offer = 0; offer < columns - 1; offer++) {
            brandOf[offer + 1] = week.unaware().brand(offer) + 1;
        }
        Arrays.setAll(needBelow, stock -> below(week.need[stock]));
        Arrays.setAll(riseBelow, level -> below(week.rises[level]));
        Arrays.setAll(fallBelow, level -> below(week.falls[level]));
        for (int brand = 0; brand < brands; brand++) {
            extraBelow[brand + 1] = below(week.extra[brand]);
            oursByLast[brand + 1] = (byte) (week.ours(brand) ? 1 : 0);
        }
        useBelow = below(week.uses);
        knowBelow[0] = below(week.learns);
        knowBelow[1] = below(week.forgets);
        knowBelow[2] = below(week.returns);
        Arrays.setAll(leaveBelow, level -> below(week.leaves[level]));
        for (int number = 0; number < tables; number++) {
            prepare(week.table(number), number);
        }
    }

    private void prepare(ChoiceTable table, int number) {
        for (int last = 0; last <= brands; last++) {
            int row = number * (brands + 1) + last;
            double stay = table.stay(last);
            stayBelow[row] = below(stay);
            if (last == 0 || stay > 0) {
                select(table, last);
                pack(row * columns);
            }
        }
    }

    private void select(ChoiceTable table, int last) {
        weights[0] = last == 0 ? table.nothing() : 0;
        for (int offer = 0; offer < columns - 1; offer++) {
            boolean offered = last == 0 || table.brand(offer) == last - 1;
            weights[offer + 1] = offered ? table.weight(offer) : 0;
        }
        alias.build(weights, columns);
    }

    private void pack(int from) {
        for (int column = 0; column < columns; column++) {
            entries[from + column] = (alias.cut(column) << 32) | ((long) alias.other(column) << 8) | column;
        }
    }

    /** Lets all consumers of the cell live through the week. */
    void shop(byte[] last, byte[] state, StatefulPopulation.Keys keys, int tick, long[] bought) {
        occasions = 0;
        purchases = 0;
        lost = 0;
        won = 0;
        long[] counts = new long[columns];
        for (int from = 0; from < last.length; from += LANES) {
            Threefry.blocks(keys.choice(), from, tick, words[0], words[1]);
            Threefry.blocks(keys.state(), from, 3 * tick, words[2], words[3]);
            Threefry.blocks(keys.state(), from, 3 * tick + 1, words[4], words[5]);
            Threefry.blocks(keys.state(), from, 3 * tick + 2, words[6], words[7]);
            live(last, state, from, Math.min(LANES, last.length - from), counts);
        }
        for (int offer = 0; offer < columns - 1; offer++) {
            bought[offer] += counts[offer + 1];
        }
    }

    private void live(byte[] last, byte[] state, int from, int lanes, long[] counts) {
        for (int i = 0; i < lanes; i++) {
            int packed = state[from + i] & 0xFF;
            int brand = last[from + i];
            int aware = packed & 1;
            int level = (packed >> 1) & 7;
            int stock = packed >> 4;
            stock -= stock > 0 && (words[2][i] & WORD) < useBelow ? 1 : 0;
            int knew = aware;
            aware ^= (words[3][i] & WORD) < knowBelow[aware | (oursByLast[brand] << 1)] ? 1 : 0;
            int before = aware & oursByLast[brand];
            won += before & ~knew;
            if ((words[0][i] & WORD) < needBelow[stock]) {
                occasions++;
                int row = (aware == 0 ? 0 : 1 + level) * (brands + 1);
                row += (words[4][i] & WORD) < stayBelow[row + brand] ? brand : 0;
                int picked = pick(row, words[1][i]);
                if (picked > 0) {
                    brand = brandOf[picked];
                    boolean second = (words[6][i] & WORD) < extraBelow[brand];
                    counts[picked] += second ? 2 : 1;
                    stock = Math.min(levels.pantry(), stock + (second ? 2 : 1));
                    if (oursByLast[brand] == 1) {
                        purchases++;
                        level += move(level, words[5][i]);
                        aware ^= (words[7][i] & WORD) < leaveBelow[level] ? 1 : 0;
                    }
                    int after = aware & oursByLast[brand];
                    lost += before & ~after;
                    won += after & ~before;
                    last[from + i] = (byte) brand;
                }
            }
            state[from + i] = (byte) StateLevels.packed(aware, level, stock);
        }
    }

    /** Adds what the cell's week did to our customers. */
    void tell(Turnover turnover) {
        turnover.occasion(occasions);
        turnover.purchase(purchases);
        turnover.lose(lost);
        turnover.win(won);
    }

    private int pick(int row, int word) {
        long spread = (word & WORD) * columns;
        long entry = entries[row * columns + (int) (spread >>> 32)];
        return (int) ((spread & WORD) < (entry >>> 32) ? entry : entry >>> 8) & 0xFF;
    }

    private int move(int level, int word) {
        if ((word & WORD) < riseBelow[level]) {
            return 1;
        }
        return (word & WORD) < fallBelow[level] ? -1 : 0;
    }
}
