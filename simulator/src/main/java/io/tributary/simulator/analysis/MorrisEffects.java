package io.tributary.simulator.analysis;

import io.tributary.simulator.design.Points;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.Statistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Elementary effects of a Morris experiment (Morris 1991; the mean of absolute effects, mu*, by Campolongo, Cariboni and
 * Saltelli 2007, Environmental Modelling and Software 22:1509-1518): what a factor does per whole range.
 *
 * <p>Example: y = 3a + b on unit ranges has mu* = 3 and 1, and sigma = 0.
 *
 * @param effects one for each factor, in the order of the factors
 */
public record MorrisEffects(List<Effect> effects) {

    /**
     * The effects of one factor over all trajectories.
     *
     * @param mu mean effect
     * @param muStar mean absolute effect with its 95 % interval over trajectories
     * @param sigma standard deviation of the effect: curvature or interplay with other factors
     */
    public record Effect(double mu, Estimate muStar, double sigma) {}

    public MorrisEffects {
        effects = List.copyOf(effects);
    }

    /**
     * Reads trajectories.
     *
     * @param points as the design made them
     * @param y mean outcome by row
     */
    public static MorrisEffects of(Points points, double[] y) {
        int k = points.factors().size();
        int trajectories = points.size() / (k + 1);
        double[][] effects = new double[k][trajectories];
        for (int t = 0; t < trajectories; t++) {
            for (int row = t * (k + 1); row < t * (k + 1) + k; row++) {
                for (int f = 0; f < k; f++) {
                    double step = points.unit(row + 1, f) - points.unit(row, f);
                    if (step != 0) {
                        effects[f][t] = (y[row + 1] - y[row]) / step;
                    }
                }
            }
        }
        return new MorrisEffects(
                IntStream.range(0, k).mapToObj(f -> effect(effects[f])).toList());
    }

    private static Effect effect(double[] effects) {
        double mu = Statistics.estimate(effects).mean();
        double squares = 0;
        for (double effect : effects) {
            squares += (effect - mu) * (effect - mu);
        }
        double sigma = effects.length < 2 ? 0 : Math.sqrt(squares / (effects.length - 1));
        double[] absolute = Arrays.stream(effects).map(Math::abs).toArray();
        return new Effect(mu, Statistics.estimate(absolute), sigma);
    }
}
