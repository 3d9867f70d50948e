package io.tributary.simulator.market;

import io.tributary.simulator.luck.Draws;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Consumers with slow states as the number of consumers per cell, last brand and state. Consumers in the same state are
 * exchangeable, so binomial and multinomial draws have exactly the distribution of a simulation of each.
 */
final class CountedStates implements StatefulPopulation {
    private final int brands;
    private final StateLevels levels;
    private final long[] consumers;
    /** By cell, then last brand x state. */
    private final long[][] counts;

    CountedStates(long[] consumersPerCell, int brands, StateLevels levels) {
        this.brands = brands;
        this.levels = levels;
        consumers = consumersPerCell.clone();
        counts = new long[consumers.length][(brands + 1) * levels.count()];
        for (int cell = 0; cell < consumers.length; cell++) {
            counts[cell][at(0, 1, levels.satisfaction() - 1, 0)] = CellSize.check(cell, consumers[cell], 1L << 53);
        }
    }

    /** A last brand with a state. */
    private record Position(int last, int aware, int level, int stock) {

        /** The position with more at home. */
        Position bought(int units) {
            return new Position(last, aware, level, stock + units);
        }
    }

    private Position position(int state) {
        int stocks = levels.pantry() + 1;
        int rest = state / stocks;
        return new Position(
                state / levels.count(), rest / levels.satisfaction() % 2, rest % levels.satisfaction(), state % stocks);
    }

    private int at(int last, int aware, int level, int stock) {
        return last * levels.count() + levels.index(aware, level, stock);
    }

    @Override
    public long consumers(int cell) {
        return consumers[cell];
    }

    @Override
    public void shop(int cell, CellWeek week, Keys keys, int tick, long[] bought) {
        Draws draws = new Draws(keys.state(), tick);
        useUp(counts[cell], week, draws);
        learn(counts[cell], week, draws);
        long[] next = new long[counts[cell].length];
        long[][] single = new long[week.tables()][brands];
        long[][] twice = new long[week.tables()][brands];
        long[] outcomes = new long[brands + 1];
        for (int state = 0; state < next.length; state++) {
            long here = counts[cell][state];
            if (here > 0) {
                Position at = position(state);
                int table = CellWeek.tableOf(at.aware, at.level);
                week.turnover.occasion(choose(here, at.last, week.table(table), week.need[at.stock], draws, outcomes));
                next[state] += outcomes[0];
                for (int brand = 0; brand < brands; brand++) {
                    week.turnover.purchase(week.ours(brand) ? outcomes[brand + 1] : 0);
                    long second = draws.binomial(outcomes[brand + 1], week.extra[brand]);
                    long first = outcomes[brand + 1] - second;
                    single[table][brand] += first;
                    twice[table][brand] += second;
                    long kept = land(next, week, draws, brand, at.bought(1), first)
                            + land(next, week, draws, brand, at.bought(2), second);
                    count(week, at, outcomes[brand + 1], kept);
                }
            }
        }
        counts[cell] = next;
        spread(week, single, 1, draws, bought);
        spread(week, twice, 2, draws, bought);
    }

    private void useUp(long[] now, CellWeek week, Draws draws) {
        for (int from = 0; from < now.length; from += levels.pantry() + 1) {
            for (int stock = 1; stock <= levels.pantry(); stock++) {
                long users = draws.binomial(now[from + stock], week.uses);
                now[from + stock] -= users;
                now[from + stock - 1] += users;
            }
        }
    }

    private void learn(long[] now, CellWeek week, Draws draws) {
        int half = levels.count() / 2;
        for (int last = 0; last <= brands; last++) {
            boolean settled = last > 0 && week.ours(last - 1);
            for (int state = 0; state < half; state++) {
                int unaware = last * levels.count() + state;
                long learners = draws.binomial(now[unaware], settled ? week.returns : week.learns);
                week.turnover.win(settled ? learners : 0);
                long forgetters = settled ? 0 : draws.binomial(now[unaware + half], week.forgets);
                now[unaware] += forgetters - learners;
                now[unaware + half] += learners - forgetters;
            }
        }
    }

    /** Spreads consumers in one state over buying nothing (first) and the brands; gives who thought of buying. */
    private long choose(long here, int last, ChoiceTable table, double need, Draws draws, long[] outcomes) {
        Arrays.fill(outcomes, 0);
        long thinking = draws.binomial(here, need);
        long loyal = draws.binomial(thinking, table.stay(last));
        double[] weights = new double[brands + 1];
        weights[0] = table.nothing();
        for (int brand = 0; brand < brands; brand++) {
            weights[brand + 1] = table.brandWeight(brand);
        }
        draws.multinomial(thinking - loyal, weights, outcomes);
        outcomes[last] += loyal;
        outcomes[0] += here - thinking;
        return thinking;
    }

    /** Customers of ours who bought another brand or left, and buyers of ours who were none. */
    private void count(CellWeek week, Position at, long buyers, long kept) {
        boolean customers = at.aware == 1 && at.last > 0 && week.ours(at.last - 1);
        week.turnover.lose(customers ? buyers - kept : 0);
        week.turnover.win(customers ? 0 : kept);
    }

    /**
     * Buyers of a brand come home: the pantry is fuller, and who bought ours moves in satisfaction and may leave; gives those
     * who are customers of ours now.
     */
    private long land(long[] next, CellWeek week, Draws draws, int brand, Position at, long buyers) {
        if (buyers == 0) {
            return 0;
        }
        int stock = Math.min(levels.pantry(), at.stock);
        long up = week.ours(brand) ? draws.binomial(buyers, week.rises[at.level]) : 0;
        long down = week.ours(brand) ? draws.binomial(buyers - up, week.falls[at.level]) : 0;
        Position home = new Position(brand + 1, at.aware, at.level, stock);
        long leavers = move(next, week, draws, home, 1, up)
                + move(next, week, draws, home, -1, down)
                + move(next, week, draws, home, 0, buyers - up - down);
        return week.ours(brand) ? buyers - leavers : 0;
    }

    /** Puts buyers where they are after the purchase; gives those of them who leave us. */
    private long move(long[] next, CellWeek week, Draws draws, Position at, int steps, long buyers) {
        if (buyers == 0) {
            return 0;
        }
        int level = at.level + steps;
        long leavers = week.ours(at.last - 1) ? draws.binomial(buyers, week.leaves[level]) : 0;
        next[at(at.last, 0, level, at.stock)] += leavers;
        next[at(at.last, at.aware, level, at.stock)] += buyers - leavers;
        return leavers;
    }

    /** The buyers of each brand over its offers, each with so many units. */
    private void spread(CellWeek week, long[][] buyers, int each, Draws draws, long[] bought) {
        for (int table = 0; table < buyers.length; table++) {
            for (int brand = 0; brand < brands; brand++) {
                spread(week.table(table), brand, buyers[table][brand], each, draws, bought);
            }
        }
    }

    private static void spread(ChoiceTable table, int brand, long buyers, int each, Draws draws, long[] bought) {
        long rest = buyers;
        for (int offer = table.offers() - 1; offer >= 0 && rest > 0; offer--) {
            if (table.brand(offer) == brand) {
                long here = draws.binomial(rest, table.partOfBrandSoFar(offer));
                rest -= here;
                bought[offer] += here * each;
            }
        }
    }

    @Override
    public void start(int cell, double[] lastShares, boolean[] ours, double aware, double satisfaction, Keys keys) {
        Draws draws = new Draws(keys.state(), -1);
        long[] byLast = new long[brands + 1];
        draws.multinomial(consumers[cell], lastShares, byLast);
        Arrays.fill(counts[cell], 0);
        double level = satisfaction / levels.step();
        for (int last = 0; last <= brands; last++) {
            boolean settled = last > 0 && ours[last - 1];
            long knows = settled ? byLast[last] : draws.binomial(byLast[last], aware);
            place(counts[cell], new Position(last, 1, 0, 0), knows, level, draws);
            place(counts[cell], new Position(last, 0, 0, 0), byLast[last] - knows, level, draws);
        }
    }

    /** Spreads consumers over the two levels of satisfaction next to a fractional one. */
    private void place(long[] cell, Position at, long here, double level, Draws draws) {
        int below = (int) Math.min(levels.satisfaction() - 1, Math.floor(level));
        int above = Math.min(below + 1, levels.satisfaction() - 1);
        long up = draws.binomial(here, Math.max(0, Math.min(1, level - below)));
        cell[at(at.last, at.aware, above, 0)] += up;
        cell[at(at.last, at.aware, below, 0)] += here - up;
    }

    @Override
    public Tally tally(int cell, boolean[] ours) {
        StateSums sums = new StateSums(levels, ours);
        for (int state = 0; state < counts[cell].length; state++) {
            Position at = position(state);
            sums.add(at.last, at.aware, at.level, at.stock, counts[cell][state]);
        }
        return sums.tally();
    }

    @Override
    public long bytes() {
        return Arrays.stream(counts)
                .mapToLong(cell -> cell.length * (long) Long.BYTES)
                .sum();
    }

    @Override
    public byte[] save(int cell) {
        ByteBuffer buffer = ByteBuffer.allocate(counts[cell].length * Long.BYTES);
        buffer.asLongBuffer().put(counts[cell]);
        return buffer.array();
    }

    @Override
    public void load(int cell, byte[] state) {
        CellSize.checkState(cell, state.length, counts[cell].length * Long.BYTES);
        long[] read = new long[counts[cell].length];
        ByteBuffer.wrap(state).asLongBuffer().get(read);
        long sum = Arrays.stream(read).sum();
        if (sum != consumers[cell] || Arrays.stream(read).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("The state of cell " + cell + " holds " + sum
                    + " consumers but the cell has " + consumers[cell] + ". Maybe it belongs to another scenario.");
        }
        counts[cell] = read;
    }
}
