package io.tributary.simulator.luck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Futures that share out the range of each first draw among them. */
class StratumTest {
    private static final int FUTURES = 1000;

    private static double[] first(Purpose purpose, int tick, long from, int strata) {
        return IntStream.range(0, FUTURES)
                .mapToDouble(r -> new Luck(7, from + r, strata)
                        .draws(purpose, "stand", tick)
                        .nextDouble())
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 16, 17, 1000, 4097})
    void everyKeyChoosesAPermutation(int size) {
        for (long key = 0; key < 20; key++) {
            long chosen = key;
            assertThat(IntStream.range(0, size).map(i -> Stratum.permuted(chosen, i, size)))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, size).boxed().toList());
        }
    }

    @Test
    void aGroupOfFuturesHasOneFirstDrawInEachPartOfTheRange() {
        for (long from : new long[] {0, FUTURES, 1_000_000L * FUTURES}) {
            int[] parts = new int[FUTURES];
            for (double draw : first(Purpose.DEMAND_PROCESS, 3, from, FUTURES)) {
                parts[(int) (draw * FUTURES)]++;
            }
            assertThat(parts).containsOnly(1);
        }
    }

    @Test
    void withinItsPartADrawLiesAnywhere() {
        double[] draws = first(Purpose.DEMAND_PROCESS, 3, 0, FUTURES);
        double[] inside = new double[FUTURES];
        for (int r = 0; r < FUTURES; r++) {
            inside[r] = draws[r] * FUTURES % 1;
        }
        assertThat(IntStream.range(0, FUTURES).mapToDouble(r -> inside[r]).average())
                .hasValueCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / FUTURES)));
    }

    /** Two ticks, two purposes and two groups pair their parts by chance: the correlation of n pairs is about 1 / sqrt(n). */
    @Test
    void drawsOfDifferentAddressesAreUncorrelated() {
        double[] draws = first(Purpose.DEMAND_PROCESS, 3, 0, FUTURES);
        double[] later = first(Purpose.DEMAND_PROCESS, 4, 0, FUTURES);
        double[] other = first(Purpose.LEAD_TIME, 3, 0, FUTURES);
        double[] fresh = first(Purpose.DEMAND_PROCESS, 3, FUTURES, FUTURES);
        for (double[] second : new double[][] {later, other, fresh}) {
            double product = 0;
            for (int r = 0; r < FUTURES; r++) {
                product += 12 * (draws[r] - 0.5) * (second[r] - 0.5) / FUTURES;
            }
            assertThat(product).isCloseTo(0, within(4 / Math.sqrt(FUTURES)));
        }
    }

    @Test
    void theSecondDrawAndAllOfIndependentFuturesAreAsBefore() {
        Draws shared = new Luck(7, 5, 10).draws(Purpose.LEAD_TIME, "a", 2);
        Draws alone = new Luck(7, 5).draws(Purpose.LEAD_TIME, "a", 2);
        assertThat(shared.nextLong()).isNotEqualTo(alone.nextLong());
        assertThat(shared.nextLong()).isEqualTo(alone.nextLong());
        assertThat(new Luck(7, 5, 0)).isEqualTo(new Luck(7, 5));
    }

    @Test
    void theNumberOfStrataIsChecked() {
        assertThatThrownBy(() -> new Luck(7, 5, -1)).hasMessageContaining("strata is -1");
    }
}
