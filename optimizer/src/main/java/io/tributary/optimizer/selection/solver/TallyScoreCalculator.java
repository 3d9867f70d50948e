package io.tributary.optimizer.selection.solver;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.constraints.AreaDecision;
import io.tributary.optimizer.selection.constraints.SelectionSolution;
import java.util.List;

/** The fast twin of the constraints: the score of a solution read from a running tally. */
public final class TallyScoreCalculator
        implements IncrementalScoreCalculator<SelectionSolution, HardMediumSoftLongScore> {
    private PlanTally tally =
            new PlanTally(new SelectionProblem(List.of(), List.of(), List.of(), List.of(), List.of(), 0));

    @Override
    public void resetWorkingSolution(SelectionSolution solution) {
        SelectionPlan plan = solution.plan();
        tally = plan.tally(solution.problem());
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {
        // The tally needs only the state after the change.
    }

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        AreaDecision decision = (AreaDecision) entity;
        tally.set(decision.index(), decision.number());
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        throw new UnsupportedOperationException("areas are fixed while solving");
    }

    @Override
    public void afterEntityAdded(Object entity) {
        throw new UnsupportedOperationException("areas are fixed while solving");
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("areas are fixed while solving");
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        throw new UnsupportedOperationException("areas are fixed while solving");
    }

    @Override
    public HardMediumSoftLongScore calculateScore() {
        return HardMediumSoftLongScore.of(-tally.broken(), tally.first(), tally.second());
    }
}
