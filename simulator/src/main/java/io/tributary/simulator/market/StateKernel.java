package io.tributary.simulator.market;

import io.tributary.simulator.luck.Threefry;
import java.util.Arrays;

/**
 * The inner loop of individual consumers with slow states: a week of one cell without exponentials or allocation.
 *
 * <p>Consumer i uses four Threefry blocks: of the choice key at the counter (i, tick) the need and the offer, of the
 * state key at (i, 3 tick), (i, 3 tick + 1) and (i, 3 tick + 2) use and awareness, staying and satisfaction, the second
 * unit and leaving; the last two are made only for those who think of buying. A 32-bit word stands for an event where it lies below the event's probability times 2^32. {@code
 * ReferenceStates} in the tests says the same in plain words.
 */
final class StateKernel {
    private static final int LANES = 1024;
    private static final long WORD = 0xFFFFFFFFL;

    private final int brands;
    private final StateLevels levels;
    private final int tables;
    private final Threefry.Words choice = new Threefry.Words(LANES);
    private final Threefry.Words home = new Threefry.Words(LANES);
    private final Threefry.Words mind = new Threefry.Words(LANES);
    private final Threefry.Words more = new Threefry.Words(LANES);
    /** Numbers of those who think of buying, and the words that pick what. */
    private final int[] shopper = new int[LANES + 1];

    private final int[] need = new int[LANES + 1];
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
            int lanes = Math.min(LANES, last.length - from);
            Threefry.blocks(keys.choice(), from, tick, lanes, choice);
            Threefry.blocks(keys.state(), from, 3 * tick, lanes, home);
            int shoppers = stayAtHome(last, state, from, lanes);
            Threefry.blocks(keys.state(), shopper, 3 * tick + 1, shoppers, mind);
            Threefry.blocks(keys.state(), shopper, 3 * tick + 2, shoppers, more);
            goOut(last, state, shoppers, counts);
        }
        for (int offer = 0; offer < columns - 1; offer++) {
            bought[offer] += counts[offer + 1];
        }
    }

    /**
     * What happens at home: a unit is used up, our brands are heard of or forgotten. No branch depends on luck: a
     * comparison gives 0 or 1, and whoever thinks of buying is noted down at the end of a list that then grows by that.
     *
     * @return how many think of buying
     */
    private int stayAtHome(byte[] last, byte[] state, int from, int lanes) {
        int shoppers = 0;
        int gained = 0;
        for (int i = 0; i < lanes; i++) {
            int packed = state[from + i] & 0xFF;
            int ours = oursByLast[last[from + i]];
            int knew = packed & 1;
            int stock = packed >> 4;
            int used = (-stock >>> 31) & isBelow(home.first()[i], useBelow);
            int aware = knew ^ isBelow(home.second()[i], knowBelow[knew | (ours << 1)]);
            gained += aware & ours & ~knew;
            state[from + i] = (byte) ((packed ^ knew ^ aware) - (used << 4));
            shopper[shoppers] = from + i;
            need[shoppers] = choice.second()[i];
            shoppers += isBelow(choice.first()[i], needBelow[stock - used]);
        }
        won += gained;
        occasions += shoppers;
        return shoppers;
    }

    /** What those do who think of buying; again without branches, for whoever buys nothing changes by 0. */
    private void goOut(byte[] last, byte[] state, int shoppers, long[] counts) {
        for (int i = 0; i < shoppers; i++) {
            int consumer = shopper[i];
            int packed = state[consumer] & 0xFF;
            int aware = packed & 1;
            int level = (packed >> 1) & 7;
            int stock = packed >> 4;
            int brand = last[consumer];
            int before = aware & oursByLast[brand];
            int row = (-aware & (1 + level)) * (brands + 1);
            row += brand & -isBelow(mind.first()[i], stayBelow[row + brand]);
            int picked = pick(row, need[i]);
            int buys = -picked >>> 31;
            brand = (brandOf[picked] & -buys) | (brand & (buys - 1));
            int units = buys + (buys & isBelow(more.first()[i], extraBelow[brand]));
            counts[picked] += units;
            stock = Math.min(levels.pantry(), stock + units);
            int ours = buys & oursByLast[brand];
            purchases += ours;
            int rises = isBelow(mind.second()[i], riseBelow[level]);
            level += (rises - (isBelow(mind.second()[i], fallBelow[level]) & ~rises)) * ours;
            aware ^= ours & isBelow(more.second()[i], leaveBelow[level]);
            int after = aware & oursByLast[brand];
            lost += before & ~after;
            won += after & ~before;
            last[consumer] = (byte) brand;
            state[consumer] = (byte) StateLevels.packed(aware, level, stock);
        }
    }

    /** 1 where a random word stands for an event, else 0. */
    private static int isBelow(int word, long below) {
        return (int) (((word & WORD) - below) >>> 63);
    }

    private int pick(int row, int word) {
        long spread = (word & WORD) * columns;
        long entry = entries[row * columns + (int) (spread >>> 32)];
        int other = (int) (((spread & WORD) - (entry >>> 32)) >>> 63) ^ 1;
        return (int) (entry >>> (other << 3)) & 0xFF;
    }

    /** Adds what the cell's week did to our customers. */
    void tell(Turnover turnover) {
        turnover.occasion(occasions);
        turnover.purchase(purchases);
        turnover.lose(lost);
        turnover.win(won);
    }
}
