package io.tributary.optimizer.facility.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.FacilityValue;
import io.tributary.optimizer.fixture.SmallFacility;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExactProgramTest {
    private static final int PROBLEMS = 60;
    private static final double SECONDS = 10;

    @Test
    void theProgramByArcsFindsTheOptimumAndProvesIt() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<FacilityPlan> best = SmallFacility.best(problem);
            if (best.isPresent()) {
                Part whole = Part.whole(problem, nobody(problem), arc -> true);
                try (ExactProgram program = new IntegerProgram(whole)) {
                    check(problem, program, seed);
                }
            }
        }
    }

    @Test
    void theProgramByRadiiFindsTheOptimumAndProvesIt() {
        int checked = 0;
        for (long seed = 1; seed <= 4 * PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            if (RadiusProgram.holds(problem) && SmallFacility.best(problem).isPresent()) {
                checked++;
                try (ExactProgram program = new RadiusProgram(problem, nobody(problem), arc -> true)) {
                    check(problem, program, seed);
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    private static void check(FacilityProblem problem, ExactProgram program, long seed) {
        long optimum = SmallFacility.optimum(problem).orElseThrow();
        program.solve(SECONDS);
        FacilityValue value = FacilityValue.of(
                problem, new FacilityPlan(Arrays.stream(program.plan()).boxed().toList()));
        assertThat(value.isFeasible()).as("seed %d", seed).isTrue();
        assertThat(value.cost()).as("seed %d", seed).isEqualTo(optimum);
        assertThat(program.bound().orElseThrow()).as("seed %d", seed).isEqualTo(optimum);
        assertThat(program.isExhausted()).as("seed %d", seed).isTrue();
    }

    private static int[] nobody(FacilityProblem problem) {
        int[] plan = new int[problem.customers()];
        Arrays.fill(plan, FacilityProblem.UNSERVED);
        return plan;
    }

    @Test
    void aPartLeavesTheRestAsItIs() {
        for (long seed = 1; seed <= PROBLEMS; seed++) {
            FacilityProblem problem = SmallFacility.of(seed);
            Optional<FacilityPlan> best = SmallFacility.best(problem);
            if (best.isPresent()) {
                int[] plan =
                        best.get().arcs().stream().mapToInt(Integer::intValue).toArray();
                boolean[] free = new boolean[plan.length];
                free[0] = true;
                boolean[] everywhere = new boolean[problem.sites()];
                Arrays.fill(everywhere, true);
                try (ExactProgram program =
                        new IntegerProgram(new Part(problem, plan, free, everywhere, arc -> true)).hint()) {
                    check(problem, program, seed);
                }
            }
        }
    }
}
