package io.tributary.optimizer.selection.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import io.tributary.optimizer.selection.constraints.AreaDecision;
import io.tributary.optimizer.selection.constraints.SelectionSolution;
import java.util.ArrayList;
import java.util.List;

/** A move that gives some areas to other offers at once. */
final class Reassignment extends AbstractMove<SelectionSolution> {
    private final List<AreaDecision> decisions = new ArrayList<>(4);
    private final List<Integer> offers = new ArrayList<>(4);

    void add(AreaDecision decision, int offer) {
        decisions.add(decision);
        offers.add(offer);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<SelectionSolution> director) {
        return !decisions.isEmpty();
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<SelectionSolution> director) {
        for (int i = 0; i < decisions.size(); i++) {
            AreaDecision decision = decisions.get(i);
            director.beforeVariableChanged(decision, AreaDecision.VARIABLE);
            decision.choose(offers.get(i));
            director.afterVariableChanged(decision, AreaDecision.VARIABLE);
        }
    }

    @Override
    public String toString() {
        return "Reassignment of " + decisions.size() + " areas";
    }
}
