package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.luck.Draws;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShelfStockTest {

    @Test
    void oneUnitAgainstPoissonDemandOfOne() {
        assertThat(ShelfStock.servedShare(1, 1, 0)).isEqualTo(1 - Math.exp(-1), within(1e-15));
    }

    @Test
    void halfAUnitServesHalfOfWhatOneUnitServes() {
        assertThat(ShelfStock.servedShare(2, 0.5, 0.3))
                .isEqualTo(0.5 * ShelfStock.servedShare(2, 1, 0.3), within(1e-15));
    }

    @Test
    void limits() {
        assertThat(ShelfStock.servedShare(0, 0, 0.5)).isEqualTo(1);
        assertThat(ShelfStock.servedShare(3, 0, 0.5)).isZero();
        assertThat(ShelfStock.servedShare(3, -1, 0.5)).isZero();
        assertThat(ShelfStock.servedShare(3, 1e9, 0.5)).isEqualTo(1, within(1e-12));
        assertThat(ShelfStock.servedShare(1e-12, 1, 0)).isEqualTo(1, within(1e-9));
        assertThat(ShelfStock.servedShare(1e6, 5e5, 0)).isEqualTo(0.5, within(1e-9));
        assertThat(ShelfStock.servedShare(1e6, 1e12, 0.001)).isEqualTo(1);
    }

    /** The exact sum up to 32 units, the gamma tail above: within half a percent of the negative binomial. */
    @ParameterizedTest
    @CsvSource({"1, 5, 3", "1, 5, 12", "2, 10, 30", "4, 20, 15", "4, 20, 40", "2, 60, 60", "1, 100, 250", "4, 200, 180"
    })
    void shelvesOfNegativeBinomialDemand(int size, double mean, int stock) {
        PascalDistribution oracle = PascalDistribution.of(size, size / (size + mean));
        double served = 0;
        for (int k = 0; k < stock; k++) {
            served += oracle.survivalProbability(k);
        }
        assertThat(ShelfStock.servedShare(mean, stock, 1.0 / size))
                .isEqualTo(served / mean, within(stock <= 32 ? 1e-12 : 5e-3));
    }

    /** Poisson demand whose mean is drawn from a gamma distribution is negative binomial. */
    @ParameterizedTest
    @CsvSource({"0.7, 0.4, 1", "6, 0.25, 8", "80, 0.1, 90"})
    void shelvesInAMonteCarlo(double mean, double overdispersion, int stock) {
        GammaDistribution means = GammaDistribution.of(1 / overdispersion, mean * overdispersion);
        Draws draws = new Draws(7, 7);
        int many = 40_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < many; i++) {
            double demand = draws.poisson(means.inverseCumulativeProbability(draws.nextDouble()));
            double served = Math.min(demand, stock) / mean;
            sum += served;
            squares += served * served;
        }
        double error = Math.sqrt((squares / many - sum / many * sum / many) / many);
        assertThat(ShelfStock.servedShare(mean, stock, overdispersion)).isEqualTo(sum / many, within(4 * error + 2e-3));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.05, 0.5, 3})
    void moreStockServesMoreAndMoreDemandASmallerShare(double overdispersion) {
        for (double mean = 0.05; mean < 3000; mean *= 1.7) {
            double before = 0;
            for (double stock = 0.25; stock < 5000; stock *= 1.1) {
                double share = ShelfStock.servedShare(mean, stock, overdispersion);
                assertThat(share).isBetween(before - 1e-10, 1.0);
                assertThat(ShelfStock.servedShare(mean * 1.02, stock, overdispersion))
                        .isLessThanOrEqualTo(share + 1e-4);
                before = share;
            }
        }
    }

    @Test
    void moreSpreadServesLess() {
        assertThat(ShelfStock.servedShare(10, 10, 1)).isLessThan(ShelfStock.servedShare(10, 10, 0) - 0.1);
    }

    @Test
    void nonsenseIsAnError() {
        assertThatThrownBy(() -> ShelfStock.servedShare(-1, 1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> ShelfStock.servedShare(1, 1, Double.NaN)).hasMessageContaining("NaN");
    }
}
