package io.tributary.optimizer.facility.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityDraft;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.FacilityValue;
import io.tributary.optimizer.fixture.SmallFacility;
import io.tributary.optimizer.fixture.SplitMix;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacilitySearchTest {
    private static final int PROBLEMS = 200;

    @Test
    void smallProblemsAreSolvedToTheOptimum() {
        int feasible = 0;
        int solved = 0;
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<Long> optimum = SmallFacility.optimum(problem);
            FacilitySearch.Result result = FacilitySearch.solve(problem, Limit.moves(20_000), 1);
            if (optimum.isPresent()) {
                feasible++;
                solved += result.cost() == optimum.get() ? 1 : 0;
                assertThat(result.bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum.get());
            }
            assertThat(result.cost()).as("seed %d", seed).isGreaterThanOrEqualTo(optimum.orElse(Long.MAX_VALUE));
        }
        assertThat(solved).isGreaterThanOrEqualTo(feasible * 95 / 100);
    }

    @Test
    void everyPlanIsFeasibleAndCostsWhatTheSearchSays() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            FacilitySearch.Result result = FacilitySearch.solve(problem, Limit.moves(2_000), 1);
            result.plan().ifPresent(plan -> {
                FacilityValue value = FacilityValue.of(problem, plan);
                assertThat(value.isFeasible()).isTrue();
                assertThat(value.cost()).isEqualTo(result.cost());
            });
        }
    }

    @Test
    void thereIsAPlanBeforeAnythingIsSearched() {
        for (long seed = 1; seed <= 20; seed++) {
            FacilitySearch.Result result = FacilitySearch.solve(random(60, 15, seed), Limit.moves(1), 1);
            assertThat(result.plan()).as("seed %d", seed).isPresent();
        }
    }

    @Test
    void theSameMovesGiveTheSamePlanAndBound() {
        FacilityProblem problem = random(60, 15, 7);
        FacilitySearch.Result first = FacilitySearch.solve(problem, Limit.moves(50_000), 3);
        FacilitySearch.Result again = FacilitySearch.solve(problem, Limit.moves(50_000), 3);
        assertThat(again).isEqualTo(first);
        assertThat(first.plan()).isPresent();
    }

    @Test
    void moreMovesAreNeverWorseThanTheStartAndTheGapIsSmall() {
        FacilityProblem problem = random(60, 15, 7);
        FacilitySearch.Result few = FacilitySearch.solve(problem, Limit.moves(2_000), 3);
        FacilitySearch.Result many = FacilitySearch.solve(problem, Limit.moves(500_000), 3);
        assertThat(many.cost()).isLessThanOrEqualTo(few.cost());
        assertThat((double) many.cost() - many.bound()).isLessThan(0.03 * many.cost());
    }

    /** Customers and sites on a square, capacity for one and a half times the demand. */
    private static FacilityProblem random(int customers, int sites, long seed) {
        SplitMix luck = new SplitMix(seed);
        FacilityDraft draft = new FacilityDraft();
        double[] x = new double[sites];
        double[] y = new double[sites];
        for (int s = 0; s < sites; s++) {
            x[s] = luck.uniform(0, 100);
            y[s] = luck.uniform(0, 100);
            draft.site(200 + luck.below(200), (int) (1.5 * 10 * customers / sites));
        }
        for (int i = 0; i < customers; i++) {
            double east = luck.uniform(0, 100);
            double north = luck.uniform(0, 100);
            int demand = 5 + luck.below(11);
            draft.customer(FacilityProblem.NEVER);
            for (int s = 0; s < sites; s++) {
                draft.arc(s, (long) (demand * Math.hypot(east - x[s], north - y[s])) / 10, demand);
            }
        }
        return draft.build();
    }
}
