package io.tributary.optimizer.territory.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.search.Luck;
import io.tributary.optimizer.fixture.SmallTerritories;
import io.tributary.optimizer.territory.TerritoryCheck;
import io.tributary.optimizer.territory.TerritoryPlan;
import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void costsKeptUpMoveByMoveAreThoseOfACountFromScratch(long seed) {
        TerritoryProblem problem =
                SmallTerritories.grid(8, 7, 0.1, true, seed).today(3, 1, 50).build(4);
        Luck luck = new Luck(seed);
        Division division =
                new Division(problem, new Growth(problem, luck).grow().orElseThrow());
        Contiguity contiguity = new Contiguity(problem);
        for (int move = 0; move < 400; move++) {
            int zone = division.borderZone(luck.below(division.borderSize()));
            int to = luck.below(4);
            if (to != division.of(zone) && division.touches(zone, to)) {
                long promised = division.cost() + division.shiftCost(zone, to);
                assertThat(contiguity.survives(division.territories(), zone))
                        .as("zone %d of move %d", zone, move)
                        .isEqualTo(isConnectedWithout(problem, division.territories(), zone));
                if (division.maySpare(zone) && contiguity.survives(division.territories(), zone)) {
                    division.shift(zone, to);
                    assertThat(division.cost()).isLessThanOrEqualTo(promised);
                }
            }
            TerritoryCheck check = TerritoryCheck.of(problem, TerritoryPlan.of(division.copy()));
            assertThat(division.cost()).isEqualTo(check.cost());
            assertThat(division.isBalanced()).isEqualTo(check.isFeasible());
        }
    }

    /** From scratch: all other zones of the territory are reached from any of them. */
    private static boolean isConnectedWithout(TerritoryProblem problem, int[] territory, int zone) {
        Set<Integer> others = new HashSet<>();
        for (int j = 0; j < territory.length; j++) {
            if (j != zone && territory[j] == territory[zone]) {
                others.add(j);
            }
        }
        if (others.isEmpty()) {
            return false;
        }
        Deque<Integer> queue = new ArrayDeque<>(List.of(others.iterator().next()));
        Set<Integer> seen = new HashSet<>(queue);
        while (!queue.isEmpty()) {
            int at = queue.remove();
            for (int each = problem.first(at); each < problem.endOfPassages(at); each++) {
                int next = problem.neighbour(each);
                if (others.contains(next) && seen.add(next)) {
                    queue.add(next);
                }
            }
        }
        return seen.size() == others.size();
    }
}
