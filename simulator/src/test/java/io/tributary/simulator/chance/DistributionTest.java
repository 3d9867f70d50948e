package io.tributary.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.apache.commons.statistics.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

    private static final int MANY = 100_000;

    static Stream<Arguments> smooth() {
        double logVariance = Math.log1p(0.25);
        return Stream.of(
                Arguments.of(new Normal(100, 30), NormalDistribution.of(100, 30)),
                Arguments.of(new Uniform(-5, 20), UniformContinuousDistribution.of(-5, 20)),
                Arguments.of(new Exponential(100), ExponentialDistribution.of(100)),
                Arguments.of(new Gamma(4, 25), GammaDistribution.of(4, 25)),
                Arguments.of(new Gamma(0.5, 3), GammaDistribution.of(0.5, 3)),
                Arguments.of(new Gamma(500, 0.1), GammaDistribution.of(500, 0.1)),
                Arguments.of(new Weibull(1.5, 80), WeibullDistribution.of(1.5, 80)),
                Arguments.of(new Weibull(0.8, 2), WeibullDistribution.of(0.8, 2)),
                Arguments.of(
                        new Lognormal(2, 1),
                        LogNormalDistribution.of(Math.log(2) - logVariance / 2, Math.sqrt(logVariance))));
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void probabilitiesAndQuantilesAreThoseOfCommonsStatistics(Smooth own, ContinuousDistribution known) {
        assertThat(own.mean()).isCloseTo(known.getMean(), within(1e-12 * Math.abs(known.getMean())));
        assertThat(own.variance()).isCloseTo(known.getVariance(), within(1e-11 * known.getVariance()));
        for (double p : new double[] {1e-10, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999}) {
            double x = known.inverseCumulativeProbability(p);
            assertThat(own.quantile(p)).as("quantile %s", p).isCloseTo(x, within(1e-9 * Math.abs(x) + 1e-12));
            assertThat(own.cdf(own.quantile(p))).isCloseTo(p, within(2e-13));
            DerivativeStructure density = own.density(new DerivativeStructure(1, 0, x));
            assertThat(density.getValue()).isCloseTo(known.density(x), within(1e-11 * known.density(x)));
        }
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void thePartialMeanIsTheIntegralOfAmountTimesDensity(Smooth own, ContinuousDistribution known) {
        double x = known.inverseCumulativeProbability(0.37);
        DerivativeStructure upTo = new DerivativeStructure(1, 0, x);
        DerivativeStructure from = new DerivativeStructure(1, 0, own.range().low());
        double integral =
                Quadrature.of(t -> own.density(t).multiply(t), own, from, upTo).getValue();
        assertThat(own.partialMean(x)).isCloseTo(integral, within(1e-8 * Math.abs(own.mean())));
        assertThat(own.partialMean(own.range().high())).isCloseTo(own.mean(), within(1e-12 * Math.abs(own.mean())));
    }

    @ParameterizedTest
    @MethodSource("smooth")
    void derivativesOfTheProbabilityAgreeWithDifferences(Smooth own, ContinuousDistribution known) {
        double x = known.inverseCumulativeProbability(0.6);
        double step = 1e-4 * Math.sqrt(own.variance());
        DerivativeStructure at = own.cdf(new DerivativeStructure(1, 3, 0, x));
        DerivativeStructure above = own.cdf(new DerivativeStructure(1, 3, 0, x + step));
        DerivativeStructure below = own.cdf(new DerivativeStructure(1, 3, 0, x - step));
        for (int order = 0; order < 3; order++) {
            double difference = (above.getPartialDerivative(order) - below.getPartialDerivative(order)) / (2 * step);
            double scale = Math.pow(own.variance(), -(order + 1) / 2.0);
            assertThat(at.getPartialDerivative(order + 1)).isCloseTo(difference, within(1e-6 * scale));
        }
    }

    static Stream<Arguments> discrete() {
        return Stream.of(
                Arguments.of(new Poisson(6), PoissonDistribution.of(6)),
                Arguments.of(new Poisson(0.3), PoissonDistribution.of(0.3)),
                Arguments.of(new Poisson(5000), PoissonDistribution.of(5000)),
                Arguments.of(new NegativeBinomial(10, 2), PascalDistribution.of(2, 2.0 / 12)),
                Arguments.of(new NegativeBinomial(3, 40), PascalDistribution.of(40, 40.0 / 43)));
    }

    @ParameterizedTest
    @MethodSource("discrete")
    void tablesOfCountsAreThoseOfCommonsStatistics(Discrete own, DiscreteDistribution known) {
        double all = 0;
        double mean = 0;
        double square = 0;
        for (Discrete.Atom atom : own.atoms()) {
            double exact = known.probability((int) atom.amount());
            assertThat(atom.probability()).isCloseTo(exact, within(1e-11 * exact + 1e-20));
            all += atom.probability();
            mean += atom.probability() * atom.amount();
            square += atom.probability() * atom.amount() * atom.amount();
        }
        assertThat(all).isCloseTo(1, within(1e-13));
        assertThat(own.mean()).isCloseTo(mean, within(1e-12 * mean));
        assertThat(own.variance()).isCloseTo(square - mean * mean, within(1e-9 * square));
        assertThat(own.quantile(0.8)).isEqualTo(known.inverseCumulativeProbability(0.8));
        assertThat(own.cdf(own.mean())).isCloseTo(known.cumulativeProbability((int) own.mean()), within(1e-12));
    }

    static Stream<Distribution> all() {
        return Stream.concat(
                Stream.concat(smooth(), discrete()).map(a -> (Distribution) a.get()[0]),
                Stream.of(new Empirical(List.of(2.0, 4.0, 9.0), List.of(1.0, 3.0, 2.0)), new Fixed(7)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void drawsHaveTheMeanAndTheVarianceOfTheirDistribution(Distribution law) {
        Draws draws = new Luck(20261122, 0).draws(Purpose.free(0), "moments", 0);
        double sum = 0;
        double squares = 0;
        double fourth = 0;
        for (int i = 0; i < MANY; i++) {
            double away = law.draw(draws) - law.mean();
            sum += away;
            squares += away * away;
            fourth += Math.pow(away, 4);
        }
        double variance = squares / MANY;
        double errorOfVariance = Math.sqrt((fourth / MANY - variance * variance) / MANY);
        assertThat(sum / MANY).isCloseTo(0, within(4 * Math.sqrt(law.variance() / MANY) + 1e-12));
        assertThat(variance).isCloseTo(law.variance(), within(4 * errorOfVariance + 1e-12));
    }

    /** Kolmogorov and Smirnov: the largest distance stays below 1.95 / sqrt(n) with probability 0.999. */
    @ParameterizedTest
    @MethodSource("smooth")
    void drawsFollowTheProbabilitiesOfCommonsStatistics(Smooth own, ContinuousDistribution known) {
        Draws draws = new Luck(20261122, 0).draws(Purpose.free(0), "shape", 0);
        double[] sorted = new double[MANY];
        Arrays.setAll(sorted, i -> own.draw(draws));
        Arrays.sort(sorted);
        double farthest = 0;
        for (int i = 0; i < MANY; i++) {
            double p = known.cumulativeProbability(sorted[i]);
            farthest = Math.max(farthest, Math.max(p - (double) i / MANY, (i + 1.0) / MANY - p));
        }
        assertThat(farthest * Math.sqrt(MANY)).isLessThan(1.95);
    }

    /** The same on every JDK and machine; a change here changes published results. */
    @Test
    void theBitsOfAVersionStayTheBits() {
        long hash = 0;
        for (Distribution law : all().toList()) {
            Draws draws = new Draws(2026, 52);
            for (int i = 0; i < 200; i++) {
                hash = 31 * hash + Double.doubleToRawLongBits(law.draw(draws));
            }
        }
        assertThat(hash).isEqualTo(4426312177409947800L);
    }

    @Test
    void anAmountThatIsCertainHasNoSpread() {
        Fixed seven = new Fixed(7);
        assertThat(seven.variance()).isZero();
        assertThat(seven.quantile(0.01)).isEqualTo(7);
        assertThat(seven.cdf(6.9)).isZero();
        assertThat(seven.cdf(7)).isEqualTo(1);
    }

    @Test
    void aTableOfAmountsMustRiseAndHaveAWeightForEach() {
        assertThatThrownBy(() -> new Empirical(List.of(2.0, 2.0), List.of())).hasMessageContaining("rise");
        assertThatThrownBy(() -> new Empirical(List.of(2.0), List.of(1.0, 2.0))).hasMessageContaining("weights");
        assertThat(new Empirical(List.of(2.0, 4.0), List.of(1.0, 3.0)).mean()).isEqualTo(3.5);
    }
}
