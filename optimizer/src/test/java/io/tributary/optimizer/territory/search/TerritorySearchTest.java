package io.tributary.optimizer.territory.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.fixture.SmallTerritories;
import io.tributary.optimizer.territory.TerritoryCheck;
import io.tributary.optimizer.territory.TerritoryDraft;
import io.tributary.optimizer.territory.TerritoryPlan;
import io.tributary.optimizer.territory.TerritoryProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritorySearchTest {
    private static final long MOVES = 60_000;

    private static TerritorySearch.Result solve(TerritoryProblem problem) {
        return TerritorySearch.solve(problem, Limit.moves(MOVES), 1);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "2, true", "3, true", "1, false", "2, false", "3, false"})
    void aSmallCaseIsSolvedToItsBestAndTheBoundIsNotAboveIt(long seed, boolean centres) {
        TerritoryProblem problem =
                SmallTerritories.grid(4, 3, 0.15, centres, seed).build(2);
        long best = SmallTerritories.bruteForce(problem);
        TerritorySearch.Result result = solve(problem);
        assertThat(result.cost()).isEqualTo(best);
        assertThat(result.bound()).isPositive().isLessThanOrEqualTo(best);
    }

    @Test
    void threeTerritoriesAreBoundedToo() {
        TerritoryProblem problem = SmallTerritories.grid(3, 3, 0.15, true, 5).build(3);
        TerritorySearch.Result result = solve(problem);
        assertThat(result.cost()).isEqualTo(SmallTerritories.bruteForce(problem));
        assertThat(result.bound()).isLessThanOrEqualTo(result.cost());
    }

    @Test
    void pinsSeedsBarriersAndRegionsAreKept() {
        TerritoryDraft draft = SmallTerritories.grid(10, 8, 0.3, true, 7);
        for (int j = 0; j < 80; j++) {
            draft.region(j, j % 10 < 5 ? 1 : 2);
        }
        draft.pin(0, 2).pin(4, 2).seed(1, 79, true).barrier(1, 12, 1);
        TerritoryProblem problem = draft.build(4);
        TerritoryPlan plan = solve(problem).plan().orElseThrow();
        TerritoryCheck check = TerritoryCheck.of(problem, plan);
        assertThat(check.complaints()).isEmpty();
        assertThat(plan.of(0)).isEqualTo(2);
        assertThat(plan.of(4)).isEqualTo(2);
        assertThat(check.centres().get(1)).isEqualTo(79);
    }

    @Test
    void todaysPlanStaysWhereChangesAreDear() {
        TerritoryProblem first = SmallTerritories.grid(8, 6, 0.15, true, 3).build(3);
        TerritoryPlan today = solve(first).plan().orElseThrow();
        TerritoryDraft draft = SmallTerritories.grid(8, 6, 0.15, true, 3);
        for (int j = 0; j < 48; j++) {
            draft.today(j, (today.of(j) + 1) % 3, 1_000_000);
        }
        TerritoryPlan plan = solve(draft.build(3)).plan().orElseThrow();
        for (int j = 0; j < 48; j++) {
            assertThat(plan.of(j)).isEqualTo((today.of(j) + 1) % 3);
        }
    }

    @Test
    void theSameMovesGiveTheSamePlanAndBound() {
        TerritoryProblem problem = SmallTerritories.grid(10, 10, 0.05, true, 4).build(5);
        assertThat(solve(problem)).isEqualTo(solve(problem));
    }

    @Test
    void withoutABalancedDivisionThereIsNoPlan() {
        TerritoryDraft draft = new TerritoryDraft(3).border(0, 1, 1).border(1, 2, 1);
        draft.between(new long[] {1, 1, 5}, 3, 4);
        assertThat(solve(draft.build(2)).plan()).isEmpty();
    }
}
