package io.tributary.simulator.market;

import io.tributary.simulator.luck.Draws;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A population held as the number of consumers per cell and last brand. Since consumers with the same last brand are
 * exchangeable, multinomial draws of the counts have exactly the distribution of a simulation of each consumer.
 */
final class CountedPopulation implements Population {

    private final int brands;
    private final long[][] consumersByLast;

    CountedPopulation(long[] consumersPerCell, int brands) {
        this.brands = brands;
        this.consumersByLast = new long[consumersPerCell.length][brands + 1];
        for (int cell = 0; cell < consumersPerCell.length; cell++) {
            consumersByLast[cell][0] = CellSize.check(cell, consumersPerCell[cell], 1L << 53);
        }
    }

    @Override
    public int cells() {
        return consumersByLast.length;
    }

    @Override
    public int brands() {
        return brands;
    }

    @Override
    public long consumers(int cell) {
        long sum = 0;
        for (long consumers : consumersByLast[cell]) {
            sum += consumers;
        }
        return sum;
    }

    /**
     * Three steps: per last brand, who stays with it and who buys freely; the free buyers over the brands; the buyers of
     * each brand over its offers.
     */
    @Override
    public void shop(int cell, double needProbability, ChoiceTable table, long key, int tick, long[] bought) {
        CellSize.checkNeed(needProbability);
        if (table.offered() == 0) {
            return;
        }
        Draws draws = new Draws(key, tick);
        long[] buyers = buyers(consumersByLast[cell], needProbability, table, draws);
        for (int brand = 0; brand < brands; brand++) {
            consumersByLast[cell][brand + 1] += buyers[brand];
        }
        spreadOverOffers(buyers, table, draws, bought);
    }

    /** The buyers of each brand, who leave the count of their last brand. */
    private long[] buyers(long[] byLast, double need, ChoiceTable table, Draws draws) {
        double buys = table.offered() / table.sum();
        long[] loyal = new long[brands];
        long free = 0;
        for (int last = 0; last <= brands; last++) {
            double stays = need * table.stay(last);
            long stayers = stays == 0 ? 0 : draws.binomial(byLast[last], stays);
            double buysFreely = need * (1 - table.stay(last)) * buys;
            long others = draws.binomial(byLast[last] - stayers, conditional(buysFreely, stays));
            byLast[last] -= stayers + others;
            free += others;
            if (last > 0) {
                loyal[last - 1] = stayers;
            }
        }
        long[] buyers = new long[brands];
        draws.multinomial(free, table.brandWeights(), buyers);
        for (int brand = 0; brand < brands; brand++) {
            buyers[brand] += loyal[brand];
        }
        return buyers;
    }

    /** The probability of an event given that another, which excludes it, did not happen. */
    private static double conditional(double probability, double excluded) {
        return probability == 0 ? 0 : Math.min(1, probability / (1 - excluded));
    }

    private static void spreadOverOffers(long[] buyers, ChoiceTable table, Draws draws, long[] bought) {
        for (int offer = table.offers() - 1; offer >= 0; offer--) {
            int brand = table.brand(offer);
            long units = draws.binomial(buyers[brand], table.partOfBrandSoFar(offer));
            buyers[brand] -= units;
            bought[offer] += units;
        }
    }

    @Override
    public void start(int cell, double[] shares, long key) {
        new Draws(key, 0).multinomial(consumers(cell), shares, consumersByLast[cell]);
    }

    @Override
    public long[] lastBrands(int cell) {
        return consumersByLast[cell].clone();
    }

    @Override
    public long bytes() {
        return (long) cells() * (brands + 1) * Long.BYTES;
    }

    @Override
    public byte[] save(int cell) {
        ByteBuffer buffer = ByteBuffer.allocate((brands + 1) * Long.BYTES);
        buffer.asLongBuffer().put(consumersByLast[cell]);
        return buffer.array();
    }

    @Override
    public void load(int cell, byte[] state) {
        CellSize.checkState(cell, state.length, (brands + 1) * Long.BYTES);
        long[] read = new long[brands + 1];
        ByteBuffer.wrap(state).asLongBuffer().get(read);
        long sum = Arrays.stream(read).sum();
        if (sum != consumers(cell) || Arrays.stream(read).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("The state of cell " + cell + " holds " + sum
                    + " consumers but the cell has " + consumers(cell) + ". Maybe it belongs to another scenario.");
        }
        consumersByLast[cell] = read;
    }
}
