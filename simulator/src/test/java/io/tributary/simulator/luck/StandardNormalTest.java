package io.tributary.simulator.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

/** Checked against the independent implementation of Apache Commons Statistics. */
class StandardNormalTest {

    private static final NormalDistribution ORACLE = NormalDistribution.of(0, 1);

    @Test
    void theWellKnownQuantile() {
        assertThat(StandardNormal.quantile(0.975)).isEqualTo(1.959963984540054, within(2e-15));
        assertThat(StandardNormal.quantile(0.5)).isZero();
    }

    @Test
    void quantilesAgreeInCentreAndTails() {
        for (double p = 1e-300; p < 0.5; p = p < 1e-3 ? p * 7 : p + 0.001) {
            double expected = ORACLE.inverseCumulativeProbability(p);
            assertThat(StandardNormal.quantile(p)).isEqualTo(expected, within(1e-12 * Math.abs(expected)));
        }
        assertThat(StandardNormal.quantile(1 - 1e-9)).isEqualTo(ORACLE.inverseSurvivalProbability(1e-9), within(1e-7));
    }

    @Test
    void probabilitiesAgree() {
        for (double x = -37; x < 9; x += 0.01) {
            double expected = ORACLE.cumulativeProbability(x);
            assertThat(StandardNormal.probabilityBelow(x)).isEqualTo(expected, within(2e-14));
            assertThat(StandardNormal.density(x)).isEqualTo(ORACLE.density(x), within(1e-15));
        }
    }

    @Test
    void outsideOfZeroToOneThereIsNoQuantile() {
        assertThatThrownBy(() -> StandardNormal.quantile(0)).hasMessageContaining("(0, 1)");
        assertThatThrownBy(() -> StandardNormal.quantile(Double.NaN)).hasMessageContaining("(0, 1)");
    }
}
