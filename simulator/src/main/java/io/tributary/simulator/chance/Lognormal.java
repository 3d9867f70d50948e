package io.tributary.simulator.chance;

import io.tributary.simulator.luck.StandardNormal;
import io.tributary.simulator.quantity.Described;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * An amount whose logarithm is normal. Given by the mean and the standard deviation of the amount itself: with c = sd /
 * mean the logarithm has the variance v = log(1 + c^2) and the mean log(mean) - v / 2 (Johnson, Kotz and Balakrishnan
 * 1994, Continuous Univariate Distributions, ch. 14).
 *
 * <p>Example: mean 1, sd 0.5 has the median 0.894.
 */
@Described(en = "Lognormal distribution", zh = "对数正态分布")
public record Lognormal(
        @Described(en = "Mean of the amount", zh = "均值", min = 1e-12, max = 1e15)
        double mean,

        @Described(en = "Standard deviation of the amount", zh = "标准差", min = 1e-12, max = 1e15)
        double sd)
        implements Smooth {

    private static final double ROOT_TWO_PI = Math.sqrt(2 * StrictMath.PI);

    private double logVariance() {
        return StrictMath.log1p(sd / mean * (sd / mean));
    }

    private double logMean() {
        return StrictMath.log(mean) - logVariance() / 2;
    }

    private double standardised(double x) {
        return (StrictMath.log(x) - logMean()) / Math.sqrt(logVariance());
    }

    @Override
    public double variance() {
        return sd * sd;
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : StandardNormal.probabilityBelow(standardised(x));
    }

    @Override
    public double quantile(double p) {
        return StrictMath.exp(logMean() + Math.sqrt(logVariance()) * StandardNormal.quantile(p));
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
        return new Range(0, StrictMath.exp(logMean() + Normal.REACH * Math.sqrt(logVariance())));
    }

    @Override
    public DerivativeStructure density(DerivativeStructure x) {
        double spread = Math.sqrt(logVariance());
        DerivativeStructure z = x.log().subtract(logMean()).divide(spread);
        return z.multiply(z).multiply(-0.5).exp().divide(x.multiply(spread * ROOT_TWO_PI));
    }

    @Override
    public double partialMean(double x) {
        return x <= 0 ? 0 : mean * StandardNormal.probabilityBelow(standardised(x) - Math.sqrt(logVariance()));
    }
}
