package io.tributary.optimizer.facility.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.fixture.SmallFacility;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AscentTest {
    private static final int PROBLEMS = 400;

    @Test
    void noBoundPassesTheOptimumWhateverTheStep() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<Long> optimum = SmallFacility.optimum(problem);
            Ascent ascent = new Ascent(problem);
            for (int step = 0; step < 60 && optimum.isPresent(); step++) {
                assertThat(ascent.best().bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum.get());
                ascent.step(optimum::get);
            }
        }
    }

    @Test
    void theBoundIsMostlyCloseToTheOptimum() {
        int close = 0;
        int feasible = 0;
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<Long> optimum = SmallFacility.optimum(problem);
            if (optimum.isPresent()) {
                Ascent ascent = new Ascent(problem);
                while (!ascent.isDone()) {
                    ascent.step(optimum::get);
                }
                feasible++;
                close += ascent.best().bound() >= 0.9 * optimum.get() ? 1 : 0;
            }
        }
        assertThat(close).isGreaterThan(feasible * 3 / 4);
    }

    @Test
    void whatTheReductionLeavesOutNoBetterPlanNeeds() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<FacilityPlan> best = SmallFacility.best(problem);
            if (best.isPresent()) {
                long optimum = SmallFacility.optimum(problem).orElseThrow();
                Ascent ascent = new Ascent(problem);
                for (int step = 0; step < 200; step++) {
                    ascent.step(() -> optimum);
                }
                Reduction reduction = new Reduction(problem, ascent.best(), optimum + 1);
                assertThat(best.get().arcs())
                        .as("seed %d", seed)
                        .allMatch(arc -> arc == FacilityProblem.UNSERVED || reduction.isUseful(arc));
            }
        }
    }
}
