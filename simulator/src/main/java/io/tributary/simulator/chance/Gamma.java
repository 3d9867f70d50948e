package io.tributary.simulator.chance;

import io.tributary.simulator.luck.StandardNormal;
import io.tributary.simulator.quantity.Described;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The gamma distribution: mean shape x scale, variance shape x scale^2.
 *
 * <p>Example: shape 4, scale 25 has mean 100 and standard deviation 50.
 */
@Described(en = "Gamma distribution", zh = "伽马分布")
public record Gamma(
        @Described(en = "Shape", zh = "形状参数", min = 1e-3, max = 1e9)
        double shape,

        @Described(en = "Scale", zh = "尺度参数", min = 1e-12, max = 1e15)
        double scale)
        implements Smooth {

    private static final double EPSILON = 1e-16;
    private static final int LONGEST_SERIES = 1_000_000;

    /** -log(1e-30) = 69.1. */
    private static final double REACH = 70;

    /** Halvings of a bracket until it is one step of a double wide, with room to spare. */
    private static final int MOST_STEPS = 2_000;

    @Override
    public double mean() {
        return shape * scale;
    }

    @Override
    public double variance() {
        return shape * scale * scale;
    }

    @Override
    public double cdf(double x) {
        return below(shape, x / scale);
    }

    /** The probability below x of the gamma distribution with scale 1. */
    private static double below(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        return Double.isInfinite(x)
                ? 1
                : org.apache.commons.math3.special.Gamma.regularizedGammaP(shape, x, EPSILON, LONGEST_SERIES);
    }

    /** Safeguarded Newton steps from the cube-root approximation of Wilson and Hilferty (1931, PNAS 17:684-688). */
    @Override
    public double quantile(double p) {
        Distribution.inside(p);
        double ninth = 1 / (9 * shape);
        double cube = 1 - ninth + StandardNormal.quantile(p) * Math.sqrt(ninth);
        double x = Math.max(shape * cube * cube * cube, shape * 1e-9);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS; i++) {
            double miss = below(shape, x) - p;
            low = miss < 0 ? x : low;
            high = miss < 0 ? high : x;
            double step = miss / unitDensity(x);
            double next = x - step;
            if (!(next > low && next < high)) {
                next = Double.isInfinite(high) ? 2 * x : low + (high - low) / 2;
            }
            if (Math.abs(next - x) <= Math.ulp(x)) {
                return next * scale;
            }
            x = next;
        }
        return x * scale;
    }

    private double unitDensity(double x) {
        return StrictMath.exp((shape - 1) * StrictMath.log(x) - x - logGamma());
    }

    private double logGamma() {
        return org.apache.commons.math3.special.Gamma.logGamma(shape);
    }

    @Override
    public double low() {
        return 0;
    }

    @Override
    public double high() {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * An amount above shape + sqrt(2 shape t) + t has at most the probability exp(-t) at scale 1 (Boucheron, Lugosi and
     * Massart 2013, Concentration Inequalities, sec. 2.4).
     */
    @Override
    public Range range() {
        return new Range(0, (shape + Math.sqrt(2 * shape * REACH) + REACH) * scale);
    }

    @Override
    public DerivativeStructure density(DerivativeStructure x) {
        DerivativeStructure u = x.divide(scale);
        return u.log()
                .multiply(shape - 1)
                .subtract(u)
                .subtract(logGamma())
                .exp()
                .divide(scale);
    }

    @Override
    public double partialMean(double x) {
        return mean() * below(shape + 1, x / scale);
    }
}
