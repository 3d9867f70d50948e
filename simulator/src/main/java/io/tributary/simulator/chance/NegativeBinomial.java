package io.tributary.simulator.chance;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.quantity.Described;
import java.util.List;

/**
 * The negative binomial distribution as a Poisson distribution whose mean is itself gamma distributed (Greenwood and
 * Yule 1920, Journal of the Royal Statistical Society 83:255-279): variance mean + mean^2 / shape.
 *
 * <p>Example: mean 10, shape 2 has variance 60 and no event with probability (2 / 12)^2 = 1/36.
 */
@Described(en = "Negative binomial distribution", zh = "负二项分布")
public record NegativeBinomial(
        @Described(en = "Mean", zh = "均值", min = 1e-9, max = 1e7)
        double mean,

        @Described(
                en = "Shape of the gamma distribution behind it (successes, k); the smaller, the more spread",
                zh = "伽马混合的形状参数",
                min = 1e-3,
                max = 1e9)
        double shape)
        implements Discrete {

    @Override
    public double variance() {
        return mean + mean * mean / shape;
    }

    @Override
    public double draw(Draws draws) {
        return draws.poisson(new Gamma(shape, mean / shape).draw(draws));
    }

    @Override
    public List<Atom> atoms() {
        double odds = mean / (mean + shape);
        double mode = Math.max(0, Math.floor(odds * (shape - 1) / (1 - odds)));
        return CountTable.of(mode, k -> (k + shape) / (k + 1) * odds);
    }
}
