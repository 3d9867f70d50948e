package io.tributary.optimizer.facility.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.fixture.SmallFacility;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BranchingTest {
    private static final int PROBLEMS = 400;

    /** A plan somewhat dearer than the optimum is known, and nobody looks at what is offered. */
    private record Dearer(long cost) implements Branching.Plans {
        @Override
        public void offer(boolean[] openSites) {
            assertThat(openSites).isNotEmpty();
        }
    }

    @Test
    void noNodeLiftsTheBoundAboveTheOptimumBeforeItsPlanIsOffered() {
        int branched = 0;
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<Long> optimum = SmallFacility.optimum(problem);
            if (optimum.isPresent() && Branching.fits(problem)) {
                Prices start = new Ascent(problem).best();
                Branching tree = new Branching(problem, start, new Dearer(optimum.get()));
                for (int node = 0; node < 50 && !tree.isDone(); node++) {
                    assertThat(tree.bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum.get());
                    tree.step();
                }
                assertThat(tree.isDone()).as("seed %d", seed).isTrue();
                assertThat(tree.bound()).isEqualTo(optimum.get());
                branched++;
            }
        }
        assertThat(branched).isGreaterThan(40);
    }

    @Test
    void theBestPlanIsOfferedOrItsNodeKept() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<Long> optimum = SmallFacility.optimum(problem);
            if (optimum.isPresent() && Branching.fits(problem)) {
                boolean[] offered = {false};
                Branching tree = new Branching(problem, new Ascent(problem).best(), new Branching.Plans() {
                    @Override
                    public long cost() {
                        return optimum.get() + 1;
                    }

                    @Override
                    public void offer(boolean[] openSites) {
                        offered[0] = true;
                    }
                });
                while (!tree.isDone()) {
                    assertThat(tree.bound()).as("seed %d", seed).isLessThanOrEqualTo(optimum.get());
                    tree.step();
                }
                assertThat(offered[0]).as("seed %d", seed).isTrue();
            }
        }
    }
}
