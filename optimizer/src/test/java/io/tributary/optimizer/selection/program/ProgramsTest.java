package io.tributary.optimizer.selection.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.fixture.SmallProblem;
import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The programs against all plans of small problems, in which regions have none, one or several wholesalers. */
class ProgramsTest {
    private static final Effort ENOUGH = new Effort(30, 0);

    private static SelectionProblem problem(long seed) {
        return switch ((int) Math.floorMod(seed, 3L)) {
            case 0 -> SmallProblem.limitedTiered(seed);
            case 1 -> SmallProblem.tiered(seed);
            default -> SmallProblem.manyWholesalers(seed);
        };
    }

    private static Aim first(Goal goal) {
        return new Aim(goal.isCoverageFirst(), goal.outlets(), goal.budgetCents(), goal.centsPerOutlet());
    }

    @Property(tries = 100)
    void theProgramOverPatternsFindsTheBestPlanAndProvesIt(@ForAll long seed) {
        SelectionProblem problem = problem(seed);
        PlanValue optimum = SmallProblem.optimum(problem);
        Aim aim = first(problem.goal());

        SelectionProgram program = SelectionProgram.of(problem).orElseThrow();
        SelectionProgram.Answer answer = program.solve(aim, Optional.empty(), ENOUGH);

        assertThat(answer.plan().isPresent()).isEqualTo(optimum.isFeasible());
        if (optimum.isFeasible()) {
            PlanValue found = PlanValue.of(problem, answer.plan().orElseThrow());
            isProved(aim, found, optimum, answer.bound());
        }
    }

    private static void isProved(Aim aim, PlanValue found, PlanValue optimum, long bound) {
        assertThat(found.isFeasible()).isTrue();
        assertThat(aim.figure(found)).isEqualTo(aim.figure(optimum));
        assertThat(bound).isBetween(aim.figure(optimum) - 1, aim.figure(optimum));
    }

    /** Where one partner at most has an area, and then all of it, the program over shares is the problem itself. */
    @Property(tries = 100)
    void theProgramOverSharesFindsTheSameWhereNobodyMayShare(@ForAll long seed) {
        SelectionProblem problem = problem(seed);
        PlanValue optimum = SmallProblem.optimum(problem);
        Aim aim = first(problem.goal());

        SplitProgram.Answer answer = new SplitProgram(problem, new SplitProgram.Sharing(1, 1)).solve(aim, ENOUGH);

        assertThat(answer.shares().isPresent()).isEqualTo(optimum.isFeasible());
        if (optimum.isFeasible()) {
            PlanValue found = PlanValue.of(
                    problem, plan(problem, answer.shares().orElseThrow().stockists()));
            isProved(aim, found, optimum, answer.bound());
        }
    }

    private static SelectionPlan plan(SelectionProblem problem, List<Long> stockists) {
        List<Integer> chosen = new ArrayList<>();
        for (int a = 0; a < problem.areas(); a++) {
            int served = SelectionProblem.UNSERVED;
            for (int k = problem.firstOffer(a); k < problem.endOfOffers(a); k++) {
                served = stockists.get(k) > 0 ? k : served;
            }
            chosen.add(served);
        }
        return new SelectionPlan(chosen);
    }

    @Property(tries = 60)
    void noBoundOverSharesPassesTheBestPlanWithoutThem(@ForAll long seed) {
        SelectionProblem problem = problem(seed);
        PlanValue optimum = SmallProblem.optimum(problem);
        Aim aim = first(problem.goal());

        SplitProgram.Answer answer = new SplitProgram(problem, new SplitProgram.Sharing(2, 0.1)).solve(aim, ENOUGH);

        if (optimum.isFeasible()) {
            assertThat(answer.bound()).isLessThanOrEqualTo(aim.figure(optimum));
        }
    }
}
