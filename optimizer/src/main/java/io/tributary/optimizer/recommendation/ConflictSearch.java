package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.program.Aim;
import io.tributary.optimizer.selection.program.Effort;
import io.tributary.optimizer.selection.program.SelectionProgram;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which limits of a problem without a plan contradict each other (deletion filter, Chinneck 2008). A limit is left out only
 * where it is proved that the others contradict each other without it, so the rest always do.
 */
final class ConflictSearch {
    /** Limits that a plan may break where no plan keeps all. */
    static final Set<Limit> SOFT = EnumSet.of(
            Limit.LOCK,
            Limit.VOLUME,
            Limit.CONCENTRATION,
            Limit.FEWEST_PARTNERS,
            Limit.MOST_PARTNERS,
            Limit.CHANGE_BUDGET,
            Limit.EXCLUSIVITY,
            Limit.COVERAGE_TARGET,
            Limit.BUDGET);

    private final SelectionProblem problem;
    private final Aim rows;
    private final Effort effort;

    ConflictSearch(SelectionProblem problem, Aim rows, Effort effort) {
        this.problem = problem;
        this.rows = rows;
        this.effort = effort;
    }

    /** The conflict among the limits that a scenario sets. */
    Conflict among(Set<Limit> set) {
        Set<Limit> dropped = EnumSet.noneOf(Limit.class);
        List<Limit> needed = new ArrayList<>();
        List<Limit> undecided = new ArrayList<>();
        for (Limit limit : set) {
            Set<Limit> without = EnumSet.copyOf(dropped);
            without.add(limit);
            Conflict.Verdict verdict = verdict(without);
            if (verdict == Conflict.Verdict.IMPOSSIBLE) {
                dropped.add(limit);
            } else {
                needed.add(limit);
            }
            if (verdict == Conflict.Verdict.UNDECIDED) {
                undecided.add(limit);
            }
        }
        Map<Limit, Conflict.Relaxed> relax = new TreeMap<>();
        for (Limit limit : needed) {
            relax.put(limit, relaxed(limit));
        }
        return new Conflict(needed, undecided, least(), relax);
    }

    private Conflict.Verdict verdict(Set<Limit> soft) {
        return SelectionProgram.leastViolation(problem, soft, rows, effort)
                .map(ConflictSearch::verdict)
                .orElse(Conflict.Verdict.UNDECIDED);
    }

    private static Conflict.Verdict verdict(SelectionProgram.Relaxed answer) {
        if (answer.plan().isPresent()) {
            return Conflict.Verdict.POSSIBLE;
        }
        return answer.infeasible() ? Conflict.Verdict.IMPOSSIBLE : Conflict.Verdict.UNDECIDED;
    }

    private Conflict.Relaxed relaxed(Limit limit) {
        Optional<SelectionProgram.Relaxed> answer =
                SelectionProgram.leastViolation(problem, EnumSet.of(limit), rows, effort);
        List<Breach> breaches = answer.flatMap(SelectionProgram.Relaxed::plan)
                .map(plan -> Breach.of(problem, plan))
                .orElse(List.of());
        return new Conflict.Relaxed(answer.map(ConflictSearch::verdict).orElse(Conflict.Verdict.UNDECIDED), breaches);
    }

    private Optional<Conflict.Broken> least() {
        Optional<SelectionPlan> plan =
                SelectionProgram.leastViolation(problem, SOFT, rows, effort).flatMap(SelectionProgram.Relaxed::plan);
        return plan.map(found -> new Conflict.Broken(Planner.network(problem, found), Breach.of(problem, found)));
    }
}
