package io.tributary.simulator.market;

import io.tributary.simulator.luck.Threefry;
import java.util.stream.LongStream;

/**
 * A population held consumer by consumer, one byte each for the last brand, sorted by cell. The luck of a consumer
 * depends on the key of the cell and the consumer's number within it, so that more consumers leave the others as they
 * were.
 */
final class IndividualPopulation implements Population {

    /** A round number below the longest array, with room for a last block of lanes. */
    private static final long LARGEST_ARRAY = 2_000_000_000L;

    private final int brands;
    private final byte[][] last;

    IndividualPopulation(long[] consumersPerCell, int brands) {
        this.brands = brands;
        this.last = new byte[consumersPerCell.length][];
        for (int cell = 0; cell < last.length; cell++) {
            last[cell] = new byte[(int) CellSize.check(cell, consumersPerCell[cell], LARGEST_ARRAY)];
        }
    }

    @Override
    public int cells() {
        return last.length;
    }

    @Override
    public int brands() {
        return brands;
    }

    @Override
    public long consumers(int cell) {
        return last[cell].length;
    }

    @Override
    public void shop(int cell, double needProbability, ChoiceTable table, long key, int tick, long[] bought) {
        CellSize.checkNeed(needProbability);
        if (table.offered() > 0) {
            table.kernel().prepare(table, needProbability);
            table.kernel().shop(last[cell], key, tick, bought);
        }
    }

    @Override
    public void start(int cell, double[] shares, long key) {
        AliasTable alias = new AliasTable(brands + 1);
        alias.build(shares, brands + 1);
        for (int i = 0; i < last[cell].length; i++) {
            last[cell][i] = (byte) alias.pick((int) Threefry.block(key, i, 0));
        }
    }

    @Override
    public long[] lastBrands(int cell) {
        long[] counts = new long[brands + 1];
        for (byte brand : last[cell]) {
            counts[brand]++;
        }
        return counts;
    }

    @Override
    public long bytes() {
        return LongStream.range(0, cells()).map(cell -> last[(int) cell].length).sum();
    }

    @Override
    public byte[] save(int cell) {
        return last[cell].clone();
    }

    @Override
    public void load(int cell, byte[] state) {
        CellSize.checkState(cell, state.length, last[cell].length);
        for (byte brand : state) {
            if (brand < 0 || brand > brands) {
                throw new IllegalArgumentException("The state of cell " + cell + " names brand " + brand
                        + " but there are " + brands + ". Maybe it belongs to another scenario.");
            }
        }
        System.arraycopy(state, 0, last[cell], 0, state.length);
    }
}
