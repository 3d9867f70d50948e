package io.tributary.optimizer.selection.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import io.tributary.optimizer.selection.OfferOrder;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.constraints.AreaDecision;
import io.tributary.optimizer.selection.constraints.SelectionSolution;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** The source of Timefold's moves: one random neighbour after the other, without end. */
public final class ReassignmentFactory implements MoveIteratorFactory<SelectionSolution, Reassignment> {
    private static final SelectionProblem NOTHING =
            new SelectionProblem(List.of(), List.of(), List.of(), List.of(), List.of(), 0);

    private PlanTally tally = new PlanTally(NOTHING);
    private Neighbourhoods neighbourhoods = new Neighbourhoods(NOTHING, tally, OfferOrder.by(NOTHING, k -> 0));

    @Override
    public void phaseStarted(ScoreDirector<SelectionSolution> director) {
        SelectionSolution solution = director.getWorkingSolution();
        SelectionPlan plan = solution.plan();
        tally = plan.tally(solution.problem());
        neighbourhoods = new Neighbourhoods(solution.problem(), tally, solution.order());
    }

    @Override
    public long getSize(ScoreDirector<SelectionSolution> director) {
        return director.getWorkingSolution().problem().offers().size();
    }

    @Override
    public Iterator<Reassignment> createOriginalMoveIterator(ScoreDirector<SelectionSolution> director) {
        throw new UnsupportedOperationException("neighbours are drawn at random; there is no original order");
    }

    @Override
    public Iterator<Reassignment> createRandomMoveIterator(ScoreDirector<SelectionSolution> director, Random random) {
        List<AreaDecision> decisions = director.getWorkingSolution().decisions();
        for (AreaDecision decision : decisions) {
            tally.set(decision.index(), decision.number());
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Reassignment next() {
                return draw(decisions, random);
            }
        };
    }

    private Reassignment draw(List<AreaDecision> decisions, Random random) {
        Reassignment move = new Reassignment();
        neighbourhoods.propose(random);
        for (int i = 0; i < neighbourhoods.touchedCount(); i++) {
            if (neighbourhoods.isChanged(i)) {
                int area = neighbourhoods.touched(i);
                move.add(decisions.get(area), tally.offerOf(area));
            }
        }
        neighbourhoods.takeBack();
        return move;
    }
}
