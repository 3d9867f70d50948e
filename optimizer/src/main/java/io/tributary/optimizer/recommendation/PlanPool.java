package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.program.Aim;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.optimizer.selection.program.SelectionProgram;
import io.tributary.optimizer.selection.program.SelectionProgram.Answer;
import io.tributary.simulator.channel.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Other plans of a problem: the next best ones, or good ones that are as unlike each other as can be. */
final class PlanPool {
    private final SelectionProblem problem;
    private final Effort effort;
    private final Optional<SelectionProgram> program;

    PlanPool(SelectionProblem problem, Effort effort) {
        this.problem = problem;
        this.effort = effort;
        program = SelectionProgram.of(problem);
    }

    List<OtherPlan> unlike(List<Assignment> network, int count, double within) {
        SelectionPlan plan = ScenarioMapping.planOf(problem, network);
        PlanValue value = PlanValue.of(problem, plan);
        Aim rows = new Aim(
                false,
                (long) Math.ceil((1 - within) * value.outlets()),
                (long) Math.floor((1 + within) * value.totalCents()),
                0);
        List<SelectionPlan> known = new ArrayList<>(List.of(plan));
        for (int i = 0; i < count && program.isPresent(); i++) {
            Optional<SelectionPlan> next = program.get().unlike(known, rows, effort);
            if (next.isEmpty() || known.contains(next.get())) {
                break;
            }
            known.add(next.get());
        }
        return others(known);
    }

    List<OtherPlan> nextBest(List<Assignment> network, int count) {
        List<SelectionPlan> known = new ArrayList<>(List.of(ScenarioMapping.planOf(problem, network)));
        for (int i = 0; i < count && program.isPresent(); i++) {
            Optional<SelectionPlan> next = next(program.get(), known);
            if (next.isEmpty()) {
                break;
            }
            known.add(next.get());
        }
        known.subList(1, known.size()).sort(this::byGoal);
        return others(known);
    }

    /** The better plan first: a solver stops within a gap, so a later plan may be the better one. */
    private int byGoal(SelectionPlan one, SelectionPlan other) {
        Goal goal = problem.goal();
        PlanValue mine = PlanValue.of(problem, one);
        PlanValue theirs = PlanValue.of(problem, other);
        int first = Long.compare(goal.first(theirs.outlets()), goal.first(mine.outlets()));
        return first != 0
                ? first
                : Long.compare(
                        goal.second(theirs.outlets(), theirs.totalCents()),
                        goal.second(mine.outlets(), mine.totalCents()));
    }

    /** Outlets are whole, so half an outlet is the gap at which no better coverage is left. */
    private Effort toTheOutlet(List<SelectionPlan> known) {
        long outlets = Math.max(1, PlanValue.of(problem, known.get(0)).outlets());
        return new Effort(effort.seconds(), Math.min(effort.gap(), 0.5 / outlets), effort.nodes());
    }

    private Optional<SelectionPlan> next(SelectionProgram from, List<SelectionPlan> known) {
        Goal goal = problem.goal();
        Aim first = new Aim(goal.isCoverageFirst(), goal.outlets(), goal.budgetCents(), goal.centsPerOutlet());
        Answer found = from.next(first, known, goal.isCoverageFirst() ? toTheOutlet(known) : effort);
        if (!goal.isCoverageFirst() || found.plan().isEmpty()) {
            return found.plan();
        }
        long outlets = PlanValue.of(problem, found.plan().get()).outlets();
        Answer cheaper = from.next(new Aim(false, outlets, goal.budgetCents(), 0), known, effort);
        return cheaper.plan().or(found::plan);
    }

    /** All but the first, each against the first. */
    private List<OtherPlan> others(List<SelectionPlan> plans) {
        SelectionPlan first = plans.get(0);
        PlanValue value = PlanValue.of(problem, first);
        List<OtherPlan> others = new ArrayList<>();
        for (SelectionPlan plan : plans.subList(1, plans.size())) {
            PlanValue other = PlanValue.of(problem, plan);
            int differs = 0;
            for (int a = 0; a < problem.areas(); a++) {
                differs += plan.offer(a) == first.offer(a) ? 0 : 1;
            }
            others.add(new OtherPlan(
                    Planner.network(problem, plan),
                    other.outlets() - value.outlets(),
                    other.totalCents() - value.totalCents(),
                    differs));
        }
        return others;
    }
}
