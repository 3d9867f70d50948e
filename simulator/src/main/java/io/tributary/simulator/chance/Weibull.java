package io.tributary.simulator.chance;

import io.tributary.simulator.quantity.Described;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The Weibull distribution: an amount above x has the probability exp(-(x / scale)^shape).
 *
 * <p>Example: with shape 1 it is the exponential distribution with the scale as its mean.
 */
@Described(en = "Weibull distribution", zh = "韦布尔分布")
public record Weibull(
        @Described(en = "Shape", zh = "形状参数", min = 1e-2, max = 1e6)
        double shape,

        @Described(en = "Scale", zh = "尺度参数", min = 1e-12, max = 1e15)
        double scale)
        implements Smooth {

    /** Power of x / scale beyond which lies less than 1e-30 of the probability: -log(1e-30) = 69.1. */
    private static final double REACH = 70;

    private static final double EPSILON = 1e-16;
    private static final int LONGEST_SERIES = 1_000_000;

    /** The raw moment of order n of the distribution with scale 1: Gamma(1 + n / shape). */
    private double moment(int n) {
        return org.apache.commons.math3.special.Gamma.gamma(1 + n / shape);
    }

    @Override
    public double mean() {
        return scale * moment(1);
    }

    @Override
    public double variance() {
        return scale * scale * (moment(2) - moment(1) * moment(1));
    }

    private double power(double x) {
        return StrictMath.pow(x / scale, shape);
    }

    @Override
    public double cdf(double x) {
        return x <= 0 ? 0 : -StrictMath.expm1(-power(x));
    }

    @Override
    public double quantile(double p) {
        return scale * StrictMath.pow(-StrictMath.log1p(-Distribution.inside(p)), 1 / shape);
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
        return new Range(0, scale * StrictMath.pow(REACH, 1 / shape));
    }

    @Override
    public DerivativeStructure density(DerivativeStructure x) {
        DerivativeStructure log = x.divide(scale).log();
        return log.multiply(shape)
                .exp()
                .negate()
                .add(log.multiply(shape - 1))
                .exp()
                .multiply(shape / scale);
    }

    /** Scale times the incomplete gamma function of order 1 + 1 / shape at (x / scale)^shape. */
    @Override
    public double partialMean(double x) {
        if (x <= 0) {
            return 0;
        }
        if (Double.isInfinite(x)) {
            return mean();
        }
        return mean()
                * org.apache.commons.math3.special.Gamma.regularizedGammaP(
                        1 + 1 / shape, power(x), EPSILON, LONGEST_SERIES);
    }
}
