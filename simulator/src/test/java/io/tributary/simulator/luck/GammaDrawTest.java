package io.tributary.simulator.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Continuous draws follow their laws: chi-square tests over 50 bins of equal probability. */
class GammaDrawTest {
    private static final int MANY = 100_000;
    private static final int BINS = 50;

    private final Draws draws = new Luck(20261122, 0).draws(Purpose.free(1), "gamma", 0);

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.243, 0.7, 1, 1.5, 10, 1000})
    void gammaNumbersFollowTheGammaLaw(double shape) {
        assertFits(() -> draws.gamma(shape), GammaDistribution.of(shape, 1)::cumulativeProbability);
    }

    @ParameterizedTest
    @CsvSource({"0.668, 3.806", "0.793, 2.426", "0.2, 0.1", "5, 5"})
    void betaNumbersFollowTheBetaLaw(double a, double b) {
        assertFits(() -> draws.beta(a, b), BetaDistribution.of(a, b)::cumulativeProbability);
    }

    @Test
    void eachPartOfADirichletFollowsTheBetaLawOfItsShapeAgainstAllOthers() {
        double[] shapes = {0.4, 0.03, 1.2};
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            int part = i;
            double others = 1.63 - shapes[i];
            assertFits(
                    () -> {
                        draws.dirichlet(shapes, parts);
                        return parts[part];
                    },
                    BetaDistribution.of(shapes[i], others)::cumulativeProbability);
        }
    }

    @Test
    void waitingTimesAreExponential() {
        assertFits(draws::exponential, x -> -Math.expm1(-x));
    }

    @Test
    void aShapeMustBeAboveZero() {
        assertThatThrownBy(() -> draws.gamma(0)).hasMessageContaining("shape is 0.0");
        assertThatThrownBy(() -> draws.beta(1, Double.NaN)).hasMessageContaining("shape is NaN");
    }

    private static void assertFits(DoubleSupplier draw, DoubleUnaryOperator probabilityBelow) {
        long[] observed = new long[BINS];
        for (int i = 0; i < MANY; i++) {
            double below = probabilityBelow.applyAsDouble(draw.getAsDouble());
            observed[Math.min(BINS - 1, (int) (below * BINS))]++;
        }
        double expected = (double) MANY / BINS;
        double sum = 0;
        for (long count : observed) {
            sum += (count - expected) * (count - expected) / expected;
        }
        assertThat(ChiSquaredDistribution.of(BINS - 1).survivalProbability(sum)).isGreaterThan(1e-4);
    }
}
