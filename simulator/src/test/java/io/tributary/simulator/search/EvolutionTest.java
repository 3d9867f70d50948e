package io.tributary.simulator.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The functions on which Hansen and Ostermeier (2001) and Rastrigin (1974) try searches. */
class EvolutionTest {
    private static Evolution.Found search(ToDoubleFunction<double[]> function, int arguments, int budget) {
        double[] low = new double[arguments];
        double[] high = new double[arguments];
        double[] start = new double[arguments];
        Arrays.fill(low, -5);
        Arrays.fill(high, 5);
        Arrays.fill(start, 3);
        return new Evolution(low, high, function, budget, 7).from(start);
    }

    @Test
    void theBottomOfASphereIsFound() {
        Evolution.Found found =
                search(x -> Arrays.stream(x).map(v -> (v - 1) * (v - 1)).sum(), 5, 4000);
        assertThat(found.value()).isLessThan(1e-10);
        assertThat(found.arguments()).allSatisfy(v -> assertThat(v).isCloseTo(1, within(1e-5)));
    }

    @Test
    void aBentValleyIsFollowedToItsEnd() {
        Evolution.Found found = search(x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), 2, 6000);
        assertThat(found.value()).isLessThan(1e-9);
    }

    @Test
    void stretchedAxesDoNotMatter() {
        Evolution.Found found = search(x -> x[0] * x[0] + 1e6 * x[1] * x[1] + 1e3 * x[2] * x[2], 3, 6000);
        assertThat(found.value()).isLessThan(1e-8);
    }

    @Test
    void growingPopulationsLeaveTheManyHollowsOfRastrigin() {
        Evolution.Found found = search(
                x -> Arrays.stream(x)
                        .map(v -> v * v + 10 * (1 - Math.cos(2 * Math.PI * v)))
                        .sum(),
                3,
                30000);
        assertThat(found.value()).isLessThan(1e-8);
    }

    @Test
    void aCornerOfTheBoxIsReached() {
        Evolution.Found found = search(x -> x[0] + 2 * x[1], 2, 3000);
        assertThat(found.value()).isCloseTo(-15, within(1e-6));
    }

    @Test
    void theBudgetIsKeptAndTheTraceNeverRises() {
        Evolution.Found found = search(x -> x[0] * x[0], 1, 37);
        assertThat(found.evaluations()).isLessThanOrEqualTo(37);
        assertThat(found.trace()).hasSize(found.evaluations()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void theSameSeedGivesTheSameSearch() {
        ToDoubleFunction<double[]> function = x -> Math.abs(x[0] - 0.3) + x[1] * x[1];
        assertThat(search(function, 2, 500)).isEqualTo(search(function, 2, 500));
    }
}
