package io.tributary.simulator.market;

import io.tributary.simulator.luck.Draws;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The communities among which a new product spreads, each with its buyers so far. Held as counts, a community's new
 * buyers are one binomial number; held as individuals, every consumer has a draw of its own in every period, whether it
 * has bought or not, so that more consumers leave the luck of the others as it was. Both have the same law.
 */
public final class Communities {
    private final Bass bass;
    private final long[] keys;
    private final long[] bought;
    private final boolean[][] have;

    /**
     * Communities without buyers.
     *
     * @param keys key of each community's luck
     */
    public Communities(Bass bass, long[] keys) {
        this.bass = bass;
        this.keys = keys.clone();
        bought = new long[keys.length];
        boolean individuals = bass.population() == Consumers.Mode.INDIVIDUALS;
        have = new boolean[individuals ? keys.length : 0][];
        Arrays.setAll(have, community -> new boolean[(int) bass.market()]);
    }

    /** Lets a period pass; returns how many bought in it. */
    public long spread(int period) {
        long sum = 0;
        for (int community = 0; community < bought.length; community++) {
            Draws luck = new Draws(keys[community], period);
            double hazard = bass.hazard((double) bought[community]);
            long now = have.length == 0
                    ? luck.binomial(bass.market() - bought[community], hazard)
                    : decide(have[community], luck, hazard);
            bought[community] += now;
            sum += now;
        }
        return sum;
    }

    private static long decide(boolean[] has, Draws luck, double hazard) {
        long now = 0;
        for (int consumer = 0; consumer < has.length; consumer++) {
            boolean would = luck.nextDouble() < hazard;
            if (would && !has[consumer]) {
                has[consumer] = true;
                now++;
            }
        }
        return now;
    }

    /** Who has bought, for a checkpoint. */
    public byte[] save() {
        int each = Long.BYTES + (have.length == 0 ? 0 : (int) bass.market());
        ByteBuffer state = ByteBuffer.allocate(Math.multiplyExact(bought.length, each));
        for (int community = 0; community < bought.length; community++) {
            state.putLong(bought[community]);
            for (int i = 0; have.length > 0 && i < have[community].length; i++) {
                state.put((byte) (have[community][i] ? 1 : 0));
            }
        }
        return state.array();
    }

    /** Takes over what {@link #save} gave. */
    public void load(byte[] saved) {
        CellSize.checkState(0, saved.length, save().length);
        ByteBuffer state = ByteBuffer.wrap(saved);
        for (int community = 0; community < bought.length; community++) {
            bought[community] = state.getLong();
            for (int i = 0; have.length > 0 && i < have[community].length; i++) {
                have[community][i] = state.get() != 0;
            }
        }
    }

    /** Buyers so far in a community. */
    public long bought(int community) {
        return bought[community];
    }

    /** Buyers so far. */
    public long bought() {
        return Arrays.stream(bought).sum();
    }

    /** Variance of the buyers so far between communities, with the number of communities less 1; 0 for one alone. */
    public double variance() {
        if (bought.length < 2) {
            return 0;
        }
        double mean = (double) bought() / bought.length;
        double squares = 0;
        for (long each : bought) {
            squares += (each - mean) * (each - mean);
        }
        return squares / (bought.length - 1);
    }
}
