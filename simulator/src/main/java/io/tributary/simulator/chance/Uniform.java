package io.tributary.simulator.chance;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * Every amount between two ends is as likely as any other.
 *
 * <p>Example: from 0 to 100 an amount up to 40 has the probability 0.4.
 */
@Described(en = "Uniform distribution", zh = "均匀分布")
public record Uniform(
        @Described(en = "Smallest amount", zh = "下限", min = -1e15, max = 1e15)
        double low,

        @Described(en = "Largest amount", zh = "上限", min = -1e15, max = 1e15)
        double high)
        implements Smooth {

    public Uniform {
        if (!(low < high)) {
            throw Unfit.of("low is {0} but must lie below high, {1}", "low 为 {0}，但必须小于 high({1})", low, high);
        }
    }

    @Override
    public double mean() {
        return (low + high) / 2;
    }

    @Override
    public double variance() {
        return (high - low) * (high - low) / 12;
    }

    @Override
    public double cdf(double x) {
        return Math.min(1, Math.max(0, (x - low) / (high - low)));
    }

    @Override
    public double quantile(double p) {
        return low + (high - low) * Distribution.inside(p);
    }

    @Override
    public Range range() {
        return new Range(low, high);
    }

    @Override
    public DerivativeStructure density(DerivativeStructure x) {
        return x.multiply(0).add(1 / (high - low));
    }

    @Override
    public double partialMean(double x) {
        double upTo = Math.min(high, Math.max(low, x));
        return (upTo - low) * (upTo + low) / 2 / (high - low);
    }
}
