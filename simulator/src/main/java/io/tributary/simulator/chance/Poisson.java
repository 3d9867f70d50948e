package io.tributary.simulator.chance;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.quantity.Described;
import java.util.List;

/**
 * The Poisson distribution.
 *
 * <p>Example: with mean 6 nothing happens with probability exp(-6) = 0.00248.
 */
@Described(en = "Poisson distribution", zh = "泊松分布")
public record Poisson(
        @Described(en = "Mean", zh = "均值", min = 0, max = 1e9)
        double mean) implements Discrete {

    @Override
    public double variance() {
        return mean;
    }

    @Override
    public double draw(Draws draws) {
        return draws.poisson(mean);
    }

    @Override
    public List<Atom> atoms() {
        return CountTable.of(Math.floor(mean), k -> mean / (k + 1));
    }
}
