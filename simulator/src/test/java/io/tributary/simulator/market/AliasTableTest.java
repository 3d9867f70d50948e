package io.tributary.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.luck.Draws;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AliasTableTest {

    @RepeatedTest(50)
    void theColumnsAddUpToTheShares(RepetitionInfo repetition) {
        Draws draws = new Draws(1, repetition.getCurrentRepetition());
        double[] weights = new double[2 + repetition.getCurrentRepetition()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 3 == 1 ? 0 : StrictMath.exp(3 * draws.gaussian());
        }
        assertShares(weights);
    }

    @Test
    void extremeWeights() {
        assertShares(new double[] {0, 5, 0, 0});
        assertShares(new double[] {7});
        assertShares(new double[] {1, 1, 1, 1, 1});
        assertShares(new double[] {1e-300, 1e300});
    }

    private static void assertShares(double[] weights) {
        AliasTable alias = new AliasTable(weights.length);
        alias.build(weights, weights.length);
        double sum = 0;
        double[] shares = new double[weights.length];
        for (int column = 0; column < weights.length; column++) {
            double own = alias.other(column) == column ? 1 : alias.cut(column) / 0x1.0p32;
            shares[column] += own / weights.length;
            shares[alias.other(column)] += (1 - own) / weights.length;
            sum += weights[column];
        }
        for (int i = 0; i < weights.length; i++) {
            assertThat(shares[i]).isEqualTo(weights[i] / sum, within(1e-9));
        }
    }

    @Test
    void aWeightOfZeroIsNeverPicked() {
        AliasTable alias = new AliasTable(3);
        alias.build(new double[] {1, 0, 2}, 3);
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(alias.pick(i * 0x9E3779B9)).isNotEqualTo(1);
        }
    }
}
