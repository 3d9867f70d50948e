package io.tributary.simulator.market;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Threefry;
import java.util.Arrays;

/**
 * Consumers with slow states, two bytes each: the last brand and the packed state. The luck of a consumer depends on the
 * keys of the cell and the consumer's number within it.
 */
final class IndividualStates implements StatefulPopulation {
    private static final long LARGEST_ARRAY = 2_000_000_000L;

    private final int brands;
    private final StateLevels levels;
    private final byte[][] last;
    private final byte[][] state;

    IndividualStates(long[] consumersPerCell, int brands, StateLevels levels) {
        this.brands = brands;
        this.levels = levels;
        last = new byte[consumersPerCell.length][];
        state = new byte[consumersPerCell.length][];
        byte born = (byte) StateLevels.packed(1, levels.satisfaction() - 1, 0);
        for (int cell = 0; cell < last.length; cell++) {
            int consumers = (int) CellSize.check(cell, consumersPerCell[cell], LARGEST_ARRAY);
            last[cell] = new byte[consumers];
            state[cell] = new byte[consumers];
            Arrays.fill(state[cell], born);
        }
    }

    @Override
    public long consumers(int cell) {
        return last[cell].length;
    }

    @Override
    public void shop(int cell, CellWeek week, Keys keys, int tick, long[] bought) {
        week.kernel().prepare(week);
        week.kernel().shop(last[cell], state[cell], keys, tick, bought);
        week.kernel().tell(week.turnover);
    }

    @Override
    public void start(int cell, double[] lastShares, boolean[] ours, double aware, double satisfaction, Keys keys) {
        AliasTable alias = new AliasTable(brands + 1);
        alias.build(lastShares, brands + 1);
        double level = satisfaction / levels.step();
        int below = (int) Math.min(levels.satisfaction() - 1, Math.floor(level));
        for (int i = 0; i < last[cell].length; i++) {
            Draws draws = new Draws(Threefry.block(keys.state(), i, -1), 0);
            int brand = alias.pick(draws.nextInt());
            boolean knows = draws.nextDouble() < aware || (brand > 0 && ours[brand - 1]);
            int at = below + (draws.nextDouble() < level - below ? 1 : 0);
            last[cell][i] = (byte) brand;
            state[cell][i] = (byte) StateLevels.packed(knows ? 1 : 0, Math.min(at, levels.satisfaction() - 1), 0);
        }
    }

    @Override
    public Tally tally(int cell, boolean[] ours) {
        long[] counts = new long[256 * (brands + 1)];
        for (int i = 0; i < last[cell].length; i++) {
            counts[(last[cell][i] << 8) | (state[cell][i] & 0xFF)]++;
        }
        StateSums sums = new StateSums(levels, ours);
        for (int i = 0; i < counts.length; i++) {
            int packed = i & 0xFF;
            sums.add(
                    i >> 8, StateLevels.aware(packed), StateLevels.level(packed), StateLevels.stock(packed), counts[i]);
        }
        return sums.tally();
    }

    @Override
    public long bytes() {
        long sum = 0;
        for (byte[] cell : last) {
            sum += 2L * cell.length;
        }
        return sum;
    }

    @Override
    public byte[] save(int cell) {
        byte[] both = new byte[2 * last[cell].length];
        System.arraycopy(last[cell], 0, both, 0, last[cell].length);
        System.arraycopy(state[cell], 0, both, last[cell].length, state[cell].length);
        return both;
    }

    @Override
    public void load(int cell, byte[] saved) {
        int consumers = last[cell].length;
        CellSize.checkState(cell, saved.length, 2 * consumers);
        for (int i = 0; i < consumers; i++) {
            int packed = saved[consumers + i] & 0xFF;
            boolean fits = saved[i] >= 0
                    && saved[i] <= brands
                    && StateLevels.level(packed) < levels.satisfaction()
                    && StateLevels.stock(packed) <= levels.pantry();
            if (!fits) {
                throw new IllegalArgumentException("The state of consumer " + i + " of cell " + cell
                        + " is out of range. Maybe it belongs to another scenario.");
            }
        }
        System.arraycopy(saved, 0, last[cell], 0, consumers);
        System.arraycopy(saved, consumers, state[cell], 0, consumers);
    }
}
