package io.tributary.simulator.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the best alternative changes with the weight of one aim. Aims are scaled so that the worst alternative has 0 and
 * the best 1, and added by weights (the additive value model; Keeney and Raiffa 1976, chapter 3). While the weight of
 * one aim goes from 0 to 1, the others keep their proportions; the best alternative is then the upper envelope of
 * lines, whose corners are the break points.
 *
 * <p>Example: (1, 0) against (0, 1) change places at the weight 1/2.
 */
public final class WeightBreaks {
    private WeightBreaks() {}

    /**
     * A stretch of weights over which one alternative is best.
     *
     * @param from lower end of the weight
     * @param to upper end of the weight
     * @param best place of the best alternative
     */
    public record Stretch(double from, double to, int best) {}

    /**
     * The stretches of one aim's weight from 0 to 1.
     *
     * @param values by alternative and aim
     * @param moreIsBetter by aim
     * @param weights of the aims, 0 or more, those of the others not all 0
     * @param aim the aim whose weight varies
     */
    public static List<Stretch> of(double[][] values, boolean[] moreIsBetter, double[] weights, int aim) {
        double[][] scaled = scaled(values, moreIsBetter);
        double others = Arrays.stream(weights).sum() - weights[aim];
        double[] own = new double[scaled.length];
        double[] rest = new double[scaled.length];
        for (int a = 0; a < scaled.length; a++) {
            own[a] = scaled[a][aim];
            for (int i = 0; i < weights.length; i++) {
                rest[a] += i == aim ? 0 : weights[i] / others * scaled[a][i];
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        double at = 0;
        int best = bestFrom(own, rest, 0);
        while (at < 1) {
            double next = 1;
            int after = best;
            for (int a = 0; a < own.length; a++) {
                double gain = own[a] - rest[a] - own[best] + rest[best];
                double crossing = gain > 0 ? (rest[best] - rest[a]) / gain : 1;
                boolean steeper = crossing == next && after != best && own[a] - rest[a] > own[after] - rest[after];
                if (gain > 0 && (crossing < next || steeper)) {
                    next = Math.max(at, crossing);
                    after = a;
                }
            }
            if (next > at) {
                stretches.add(new Stretch(at, next, best));
            }
            at = after == best ? 1 : next;
            best = after;
        }
        return stretches;
    }

    private static int bestFrom(double[] own, double[] rest, double weight) {
        int best = 0;
        for (int a = 1; a < own.length; a++) {
            double gain = weight * (own[a] - own[best]) + (1 - weight) * (rest[a] - rest[best]);
            if (gain > 0 || (gain == 0 && own[a] > own[best])) {
                best = a;
            }
        }
        return best;
    }

    private static double[][] scaled(double[][] values, boolean[] moreIsBetter) {
        double[][] scaled = new double[values.length][moreIsBetter.length];
        for (int aim = 0; aim < moreIsBetter.length; aim++) {
            int column = aim;
            double low = Arrays.stream(values).mapToDouble(v -> v[column]).min().orElse(0);
            double high =
                    Arrays.stream(values).mapToDouble(v -> v[column]).max().orElse(0);
            for (int a = 0; a < values.length; a++) {
                double part = high == low ? 1 : (values[a][aim] - low) / (high - low);
                scaled[a][aim] = moreIsBetter[aim] || high == low ? part : 1 - part;
            }
        }
        return scaled;
    }
}
