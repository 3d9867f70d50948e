package io.tributary.simulator.chance;

import io.tributary.simulator.luck.StandardNormal;
import io.tributary.simulator.quantity.Described;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The normal distribution. Anticipation uses it whole, as the textbooks do; where an amount of goods is played, less
 * than nothing counts as nothing. With a mean above three standard deviations the difference is below 0.0004 standard
 * deviations (Silver, Pyke and Peterson 1998, ch. 7).
 *
 * <p>Example: mean 100, sd 30 has the quantile 125.243 at 0.8.
 */
@Described(en = "Normal distribution", zh = "正态分布")
public record Normal(
        @Described(en = "Mean", zh = "均值", min = -1e15, max = 1e15)
        double mean,

        @Described(en = "Standard deviation", zh = "标准差", min = 1e-12, max = 1e15)
        double sd)
        implements Smooth {

    /** Standard deviations on each side beyond which lies less than 1e-30 of the probability. */
    static final double REACH = 12;

    private static final double ROOT_TWO_PI = Math.sqrt(2 * StrictMath.PI);

    @Override
    public double variance() {
        return sd * sd;
    }

    @Override
    public double cdf(double x) {
        return StandardNormal.probabilityBelow((x - mean) / sd);
    }

    @Override
    public double quantile(double p) {
        return mean + sd * StandardNormal.quantile(p);
    }

    @Override
    public double low() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double high() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Range range() {
        return new Range(mean - REACH * sd, mean + REACH * sd);
    }

    @Override
    public DerivativeStructure density(DerivativeStructure x) {
        DerivativeStructure z = x.subtract(mean).divide(sd);
        return z.multiply(z).multiply(-0.5).exp().divide(sd * ROOT_TWO_PI);
    }

    @Override
    public double partialMean(double x) {
        if (Double.isInfinite(x)) {
            return x < 0 ? 0 : mean;
        }
        return mean * cdf(x) - sd * StandardNormal.density((x - mean) / sd);
    }
}
