package io.tributary.optimizer.facility.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.FacilityValue;
import io.tributary.optimizer.fixture.SmallFacility;
import io.tributary.optimizer.fixture.SplitMix;
import org.junit.jupiter.api.Test;

class SourcingStateTest {
    @Test
    void theRunningValueIsTheValueFromScratchAfterEveryChange() {
        for (long seed = 1; seed <= 100; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            SourcingState state = new SourcingState(problem);
            SplitMix luck = new SplitMix(seed);
            for (int change = 0; change < 60; change++) {
                int customer = luck.below(problem.customers());
                int count = problem.endOfArcs(customer) - problem.firstArc(customer);
                int drawn = luck.below(count + 1);
                state.set(customer, drawn == count ? FacilityProblem.UNSERVED : problem.firstArc(customer) + drawn);
                FacilityValue value = FacilityValue.of(problem, state.plan());
                assertThat(state.cost()).as("seed %d", seed).isEqualTo(value.cost());
                assertThat(state.overload()).as("seed %d", seed).isEqualTo(value.overload());
                assertThat(state.coverMissing()).as("seed %d", seed).isEqualTo(value.coverMissing());
                assertThat(state.missing()).as("seed %d", seed).isEqualTo(value.missing());
                assertThat(state.isFeasible()).as("seed %d", seed).isEqualTo(value.isFeasible());
            }
        }
    }
}
