package io.tributary.simulator.chance;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The certain payoff that somebody with constant absolute risk aversion r values as much as an uncertain one: -log E
 * exp(-r payoff) / r (Pratt 1964, Econometrica 32:122-136). With r = 0 it is the expectation.
 *
 * <p>Example: a normal payoff with mean 10 and variance 9 is worth 10 - 0.1 x 9 / 2 = 9.55 to somebody with r = 0.1.
 */
public final class CertaintyEquivalent {
    private CertaintyEquivalent() {}

    /**
     * The certainty equivalent of a payoff.
     *
     * @param riskAversion r, per unit of money, 0 or more
     * @param law how the amount is distributed
     * @param payoff the payoff
     * @param bends functions that are zero where the payoff bends or jumps
     * @param like any value that carries the variables of the payoff and the order of derivatives wanted
     */
    public static DerivativeStructure of(
            double riskAversion,
            Distribution law,
            Expectation.Function payoff,
            List<Expectation.Function> bends,
            DerivativeStructure like) {
        if (riskAversion == 0) {
            return Expectation.of(law, payoff, bends, like);
        }
        // Measured from the payoff at the median, so that the exponential stays near one.
        double typical = payoff.at(like.multiply(0).add(law.quantile(0.5))).getValue();
        Expectation.Worth utility =
                x -> x.subtract(typical).multiply(-riskAversion).exp();
        return Expectation.of(law, payoff, Optional.of(utility), bends, like)
                .log()
                .divide(-riskAversion)
                .add(typical);
    }
}
