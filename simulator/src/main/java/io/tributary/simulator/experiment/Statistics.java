package io.tributary.simulator.experiment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/** Means, intervals and probabilities over replications, as the published definitions have them. */
public final class Statistics {
    /** Two-sided 95 % quantile of the normal distribution. */
    private static final double Z95 = 1.959963984540054;

    /** Quantiles that were asked for, by degrees of freedom: thousands of figures have the same number of runs. */
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    private Statistics() {}

    /** Mean of a sample with its 95 % interval by Student's t; the interval is the mean itself for one value. */
    public static Estimate estimate(double[] sample) {
        int n = sample.length;
        double mean = mean(sample);
        if (n < 2) {
            return new Estimate(mean, mean, mean, n);
        }
        double squares = 0;
        for (double value : sample) {
            squares += (value - mean) * (value - mean);
        }
        double half = quantile(n - 1) * Math.sqrt(squares / (n - 1) / n);
        return new Estimate(mean, mean - half, mean + half, n);
    }

    /** Sum in order divided by the number of values; equal values have exactly their value as mean. */
    static double mean(double[] sample) {
        double first = sample.length == 0 ? 0 : sample[0];
        double sum = 0;
        for (double value : sample) {
            sum += value - first;
        }
        return sample.length == 0 ? 0 : first + sum / sample.length;
    }

    /** Share of successes with its 95 % Wilson interval (Wilson 1927, JASA 22:209-212). */
    public static Probability wilson(int successes, int n) {
        if (n == 0) {
            return new Probability(0, 0, 1, 0);
        }
        double p = (double) successes / n;
        double z2 = Z95 * Z95;
        double centre = (p + z2 / (2.0 * n)) / (1 + z2 / n);
        double half = Z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        double low = successes == 0 ? 0 : Math.max(0, centre - half);
        double high = successes == n ? 1 : Math.min(1, centre + half);
        return new Probability(p, low, high, n);
    }

    /**
     * 97.5 % quantile of Student's t, rounded to ten digits: the library's last bits depend on the machine's
     * mathematics, and an interval does not need them.
     */
    private static double quantile(int degreesOfFreedom) {
        return QUANTILES.computeIfAbsent(degreesOfFreedom, Statistics::quantileOf);
    }

    private static double quantileOf(int degreesOfFreedom) {
        double exact = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(0.025);
        return Math.rint(exact * 1e10) / 1e10;
    }
}
