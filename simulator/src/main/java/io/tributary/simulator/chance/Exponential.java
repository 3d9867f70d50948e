package io.tributary.simulator.chance;

import io.tributary.simulator.quantity.Described;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The exponential distribution.
 *
 * <p>Example: with mean 100 an amount up to 100 has the probability 1 - 1/e = 0.632.
 */
@Described(en = "Exponential distribution", zh = "指数分布")
public record Exponential(
        @Described(en = "Mean", zh = "均值", min = 1e-12, max = 1e15)
        double mean) implements Smooth {

    /** Means beyond which lies less than 1e-30 of the probability: -log(1e-30) = 69.1. */
    private static final double REACH = 70;

    @Override
    public double variance() {
        return mean * mean;
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-x / mean);
    }

    @Override
    public double quantile(double p) {
        return -mean * StrictMath.log1p(-Distribution.inside(p));
    }

    @Override
    public double low() {
        return 0;
    }

    @Override
    public double high() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Range range() {
        return new Range(0, REACH * mean);
    }

    @Override
    public DerivativeStructure density(DerivativeStructure x) {
        return x.divide(-mean).exp().divide(mean);
    }

    @Override
    public double partialMean(double x) {
        if (x <= 0) {
            return 0;
        }
        return Double.isInfinite(x) ? mean : mean * cdf(x) - x * StrictMath.exp(-x / mean);
    }
}
