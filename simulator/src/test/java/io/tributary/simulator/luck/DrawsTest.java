package io.tributary.simulator.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {

    private static final int MANY = 200_000;

    private final Draws draws = new Luck(20260101, 0).draws(Purpose.free(0), "draws", 0);

    @Test
    void theSameAddressGivesTheSameNumbers() {
        Draws first = new Draws(5, 9);
        Draws second = new Draws(5, 9);
        for (int i = 0; i < 100; i++) {
            assertThat(first.binomial(1_000_000, 0.3)).isEqualTo(second.binomial(1_000_000, 0.3));
            assertThat(first.poisson(50)).isEqualTo(second.poisson(50));
            assertThat(first.gaussian()).isEqualTo(second.gaussian());
            assertThat(first.nextInt()).isEqualTo(second.nextInt());
        }
    }

    /** The same on every JDK and machine; a change here changes published results. */
    @Test
    void theBitsOfAVersionStayTheBits() {
        Draws pinned = new Draws(2026, 52);
        long hash = 0;
        for (int i = 1; i <= 2000; i++) {
            hash = 31 * hash + pinned.binomial(i * (long) i * i, 0.0005 * i);
            hash = 31 * hash + pinned.poisson(0.1 * i);
            hash = 31 * hash + Double.doubleToRawLongBits(pinned.gaussian());
            hash = 31 * hash + Double.doubleToRawLongBits(StandardNormal.probabilityBelow(0.01 * i - 10));
        }
        assertThat(hash).isEqualTo(8506275032073058046L);
    }

    @Test
    void batchesHoldTheBlocksOfTheirCounters() {
        Draws many = new Draws(-7, 3);
        for (int i = 0; i < 500; i++) {
            assertThat(many.nextLong()).isEqualTo(Threefry.block(-7, i, 3));
        }
    }

    @ParameterizedTest
    @CsvSource({"25, 0.45", "400, 0.03", "1000, 0.5", "100000, 0.2", "50000000, 0.001", "2000000000, 0.4"})
    void theSqueezeNeverContradictsTheProbability(long n, double p) {
        long mode = (long) ((n + 1) * p);
        long width = 1 + (long) (6 * Math.sqrt(n * p * (1 - p)));
        for (long step = -50; step <= 50; step++) {
            long k = Math.min(n, Math.max(0, mode + step * width / 50));
            double exact = BinomialDraw.logRatioToMode(n, p, k);
            assertThat(BinomialDraw.isUnder(exact - 1e-9, n, p, k)).isTrue();
            assertThat(BinomialDraw.isUnder(exact + 1e-9, n, p, k)).isFalse();
        }
    }

    @Test
    void uniformsFillTheOpenUnitInterval() {
        long[] observed = new long[100];
        for (int i = 0; i < MANY; i++) {
            double u = draws.nextDouble();
            assertThat(u).isStrictlyBetween(0.0, 1.0);
            observed[(int) (u * 100)]++;
        }
        assertFits(observed, k -> 0.01);
    }

    @Test
    void gaussiansHaveMeanZeroAndVarianceOne() {
        assertMoments(d -> d.gaussian(), 0, 1, 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.3, 4, 9.99, 10, 10.5, 35, 250, 1e6, 1e12})
    void poissonHasItsMeanAndVariance(double mean) {
        assertMoments(d -> d.poisson(mean), mean, mean, 3 + 1 / mean);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 9.99, 10, 14, 60})
    void poissonHasItsProbabilities(double mean) {
        PoissonDistribution oracle = PoissonDistribution.of(mean);
        assertFits(histogram(() -> draws.poisson(mean), 120), oracle::probability);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "7, 0.5",
        "40, 0.1",
        "21, 0.5",
        "30, 0.4",
        "100, 0.9",
        "1000, 0.02",
        "2000000000, 1e-9",
        "2000000000, 1e-7",
        "2000000000, 0.37",
        "2000000000, 0.999",
        "1000000000000000, 0.25"
    })
    void binomialHasItsMeanAndVariance(long n, double p) {
        double variance = n * p * (1 - p);
        assertMoments(d -> d.binomial(n, p) - n * p, 0, variance, 3 + (1 - 6 * p * (1 - p)) / variance);
    }

    @ParameterizedTest
    @CsvSource({"5, 0.2", "30, 0.3", "20, 0.5", "40, 0.3", "100, 0.5", "100, 0.85", "110, 0.1", "2000000000, 1e-8"})
    void binomialHasItsProbabilities(int n, double p) {
        BinomialDistribution oracle = BinomialDistribution.of(n, p);
        assertFits(histogram(() -> draws.binomial(n, p), 120), oracle::probability);
    }

    @Test
    void certainThingsAreCertain() {
        assertThat(draws.binomial(0, 0.5)).isZero();
        assertThat(draws.binomial(2_000_000_000L, 0)).isZero();
        assertThat(draws.binomial(2_000_000_000L, 1)).isEqualTo(2_000_000_000L);
        assertThat(draws.binomial(10, Double.MIN_VALUE)).isZero();
        assertThat(draws.poisson(0)).isZero();
    }

    @Test
    void multinomialKeepsTheTotalAndTheShares() {
        double[] weights = {3, 0, 1, 4, 2};
        long[] sums = new long[5];
        long[] out = new long[5];
        for (int i = 0; i < 2000; i++) {
            draws.multinomial(100, weights, out);
            assertThat(out[0] + out[1] + out[2] + out[3] + out[4]).isEqualTo(100);
            for (int j = 0; j < 5; j++) {
                sums[j] += out[j];
            }
        }
        assertThat(sums[1]).isZero();
        assertFits(sums, j -> weights[j] / 10);
    }

    @Test
    void multinomialSplitsTinyWeightsInProportion() {
        long[] out = new long[3];
        draws.multinomial(1L << 52, new double[] {1, 2e-9, 1e-9}, out);
        assertThat(out[1] / (double) out[2]).isBetween(1.99, 2.01);
    }

    @Test
    void nonsenseIsAnError() {
        assertThatThrownBy(() -> draws.binomial(10, 12)).hasMessageContaining("12 % is 0.12");
        assertThatThrownBy(() -> draws.binomial(10, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> draws.binomial(-1, 0.1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> draws.poisson(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> draws.multinomial(5, new double[] {0, 0}, new long[2]))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> draws.multinomial(5, new double[] {1, -1}, new long[2]))
                .hasMessageContaining("Weight 1");
    }

    /** Mean and variance within 4.5 standard errors; the kurtosis gives the error of the variance. */
    private void assertMoments(ToDoubleFunction<Draws> draw, double mean, double variance, double kurtosis) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < MANY; i++) {
            double x = draw.applyAsDouble(draws) - mean;
            sum += x;
            squares += x * x;
        }
        double zOfMean = sum / MANY / Math.sqrt(variance / MANY);
        double zOfVariance = (squares / MANY / variance - 1) / Math.sqrt((kurtosis - 1) / MANY);
        assertThat(zOfMean).isBetween(-4.5, 4.5);
        assertThat(zOfVariance).isBetween(-4.5, 4.5);
    }

    private static long[] histogram(LongSupplier draw, int size) {
        long[] observed = new long[size];
        for (int i = 0; i < MANY; i++) {
            observed[(int) Math.min(size - 1, draw.getAsLong())]++;
        }
        return observed;
    }

    /** Chi-square test at 1e-5, cells with fewer than 5 expected put together. */
    private static void assertFits(long[] observed, IntToDoubleFunction probability) {
        double total = LongStream.of(observed).sum();
        double statistic = 0;
        double restObserved = total;
        double restExpected = total;
        int cells = 0;
        for (int k = 0; k < observed.length; k++) {
            double expected = total * probability.applyAsDouble(k);
            if (expected >= 5) {
                statistic += (observed[k] - expected) * (observed[k] - expected) / expected;
                restObserved -= observed[k];
                restExpected -= expected;
                cells++;
            }
        }
        if (restExpected > 1) {
            statistic += (restObserved - restExpected) * (restObserved - restExpected) / restExpected;
            cells++;
        }
        assertThat(restObserved).isLessThan(restExpected + 20);
        assertThat(ChiSquaredDistribution.of(cells - 1).survivalProbability(statistic))
                .isGreaterThan(1e-5);
    }
}
