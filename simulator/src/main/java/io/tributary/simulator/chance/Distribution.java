package io.tributary.simulator.chance;

import io.tributary.simulator.luck.Draws;

/**
 * How an uncertain amount is distributed. The amount is in whatever unit the scenario says; all arithmetic gives the
 * same bits on every machine (Commons Math 3 computes with its own FastMath, the rest is {@link StrictMath}).
 */
public sealed interface Distribution permits Smooth, Discrete {

    /** The expected amount. */
    double mean();

    /** The expected squared distance from the mean. */
    double variance();

    /** The probability of an amount up to x. */
    double cdf(double x);

    /**
     * The smallest amount that is not exceeded with probability p.
     *
     * @param p in the open interval (0, 1)
     */
    double quantile(double p);

    /** Draws an amount: the quantile of a uniform number, unless a distribution has an exact way of its own. */
    default double draw(Draws draws) {
        return quantile(draws.nextDouble());
    }

    /** Refuses probabilities at which no quantile exists. */
    static double inside(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A quantile is asked at " + p + " but must lie in (0, 1).");
        }
        return p;
    }
}
