package io.tributary.optimizer.territory.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.fixture.SmallTerritories;
import io.tributary.optimizer.territory.TerritoryProblem;
import io.tributary.optimizer.territory.bound.DispersionBound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentreProgramTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void centresThatAreLeftOutAndTheProgramNeverPassTheOptimum(long seed) {
        TerritoryProblem problem = SmallTerritories.grid(4, 3, 0.15, true, seed).build(2);
        long best = SmallTerritories.bruteForce(problem);
        DispersionBound prices = new DispersionBound(problem, () -> false);
        for (int step = 0; step < 300 && !prices.isDone(); step++) {
            prices.climb((double) best);
        }
        boolean[][] useful = prices.usefulPairs((double) best + 1);
        try (CentreProgram parts = new CentreProgram(problem, useful, false);
                CentreProgram whole = new CentreProgram(problem, useful, true)) {
            double shared = parts.bound(10).orElse(0);
            assertThat(shared).isPositive().isLessThanOrEqualTo((double) best);
            assertThat(whole.bound(10).orElse(0)).isBetween(shared - 1e-3 * (double) best, (double) best);
        }
    }
}
