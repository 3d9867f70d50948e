package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.HouseChoice;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.program.Aim;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.optimizer.selection.program.SelectionProgram;
import io.tributary.optimizer.selection.program.SelectionProgram.Answer;
import io.tributary.optimizer.selection.solver.PartnerSelection;
import java.util.Optional;

/**
 * The best plan of a problem within a time, with its bounds: a first plan by the relaxation, then the integer program;
 * where a problem has too many patterns for the program, or its time is over, the search of moves stands in.
 */
final class ProvedSelection {
    /** The first figure of two gets this part of the time at most. */
    private static final double FIRST = 0.6;
    /** Moves of the search before the program: enough for a start, and for a usable plan where time is short. */
    private static final long FIRST_MOVES = 20_000;

    private final SelectionProblem problem;
    private final long moves;
    private final long seed;
    private final Watcher watcher;
    private Optional<SelectionPlan> known = Optional.empty();
    private Optional<HouseChoice> choice = Optional.empty();

    ProvedSelection(SelectionProblem problem, long moves, long seed, Watcher watcher) {
        this.problem = problem;
        this.moves = moves;
        this.seed = seed;
        this.watcher = watcher;
    }

    /** The same, which chooses warehouses, too; the problem is that of the choice. */
    ProvedSelection with(HouseChoice houses) {
        choice = Optional.of(houses);
        return this;
    }

    private PlanValue valueOf(SelectionPlan plan) {
        return choice.map(houses -> houses.value(plan)).orElseGet(() -> PlanValue.of(problem, plan));
    }

    private Optional<SelectionProgram> program() {
        return choice.map(SelectionProgram::of).orElseGet(() -> SelectionProgram.of(problem));
    }

    /** The same, which starts from a plan that is known where it keeps the limits: few columns can be better than it. */
    ProvedSelection from(SelectionPlan plan) {
        known = Optional.of(plan).filter(each -> valueOf(each).isFeasible());
        return this;
    }

    /**
     * What was found.
     *
     * @param infeasible whether it is proved that no plan keeps all limits
     */
    record Outcome(PartnerSelection.Result result, boolean infeasible) {}

    Outcome solve(Effort effort) {
        Optional<SelectionProgram> program = program();
        return program.isEmpty()
                ? new Outcome(new PartnerSelection(problem, moves, seed).solve(), false)
                : solve(program.get(), effort);
    }

    /** The outcome by the program; empty where the problem has too many patterns for it. */
    Optional<Outcome> proved(Effort effort) {
        return program().map(each -> solve(each, effort));
    }

    private Outcome solve(SelectionProgram program, Effort effort) {
        long start = System.nanoTime();
        PartnerSelection.Result searched = known.map(this::start).orElseGet(this::searched);
        watcher.told(searched.plan(), searched.value(), Double.NaN);
        Answer first = first(program, searched, effort);
        if (first.plan().isEmpty()) {
            return new Outcome(searched, first.infeasible());
        }
        SelectionPlan plan = first.plan().get();
        PlanValue value = valueOf(plan);
        Goal goal = problem.goal();
        if (!goal.isCoverageFirst()) {
            long worth = goal.centsPerOutlet() * value.outlets();
            long least = first.bound() == Long.MIN_VALUE ? Long.MIN_VALUE : first.bound() + worth;
            return outcome(plan, value, program.mostOutlets(effort.seconds()), least);
        }
        double left = Math.max(1, effort.seconds() - (System.nanoTime() - start) / 1e9);
        Aim cost = new Aim(false, value.outlets(), goal.budgetCents(), 0);
        Answer second = program.solve(cost, first.plan(), new Effort(left, effort.gap(), effort.nodes()));
        SelectionPlan best = second.plan().orElse(plan);
        PlanValue bestValue = valueOf(best);
        boolean comparable = bestValue.outlets() >= searched.value().outlets();
        long searchedLeast = comparable ? searched.bounds().leastCents() : Long.MIN_VALUE;
        long most = first.bound() == Long.MIN_VALUE ? Long.MAX_VALUE : -first.bound();
        tell(best, bestValue, cost, second);
        return outcome(
                best,
                bestValue,
                Math.min(most, searched.bounds().mostOutlets()),
                Math.max(second.bound(), searchedLeast));
    }

    private PartnerSelection.Result searched() {
        PartnerSelection.Result found = new PartnerSelection(problem, Math.min(moves, FIRST_MOVES), seed).solve();
        return new PartnerSelection.Result(found.plan(), valueOf(found.plan()), found.bounds());
    }

    /** A known plan in place of a search; nothing is proved of it yet. */
    private PartnerSelection.Result start(SelectionPlan plan) {
        return new PartnerSelection.Result(
                plan, valueOf(plan), new PartnerSelection.Bounds(Long.MAX_VALUE, Long.MIN_VALUE));
    }

    private Answer first(SelectionProgram program, PartnerSelection.Result searched, Effort effort) {
        Goal goal = problem.goal();
        Aim aim = new Aim(goal.isCoverageFirst(), goal.outlets(), goal.budgetCents(), goal.centsPerOutlet());
        double share = goal.isCoverageFirst() ? FIRST : 1;
        Answer answer = program.solve(
                aim,
                searched.value().isFeasible() ? Optional.of(searched.plan()) : Optional.empty(),
                new Effort(share * effort.seconds(), effort.gap(), effort.nodes()));
        answer.plan().ifPresent(plan -> tell(plan, valueOf(plan), aim, answer));
        return answer;
    }

    private void tell(SelectionPlan plan, PlanValue value, Aim aim, Answer answer) {
        double figure = aim.figure(value);
        boolean known = answer.bound() > Long.MIN_VALUE;
        watcher.told(plan, value, known ? (figure - answer.bound()) / Math.max(1, Math.abs(figure)) : Double.NaN);
    }

    /** Where the program knows no bound, the relaxation's stands in. */
    private Outcome outcome(SelectionPlan plan, PlanValue value, long most, long least) {
        PartnerSelection.Bounds bounds = least == Long.MIN_VALUE
                ? PartnerSelection.bounds(problem, value)
                : new PartnerSelection.Bounds(most, least);
        return new Outcome(new PartnerSelection.Result(plan, value, bounds), false);
    }
}
