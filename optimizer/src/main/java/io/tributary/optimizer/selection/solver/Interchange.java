package io.tributary.optimizer.selection.solver;

import io.tributary.optimizer.selection.OfferOrder;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.Random;

/**
 * Descent by random neighbours in plain Java: a neighbour is kept when it is no worse. The same neighbourhoods as in
 * Timefold's local search, without its cost per move (decision record 0010).
 */
final class Interchange {
    private Interchange() {}

    /** The plan after so many neighbours were tried. */
    static SelectionPlan improve(
            SelectionProblem problem, SelectionPlan plan, OfferOrder order, long tries, long seed) {
        PlanTally tally = plan.tally(problem);
        Neighbourhoods neighbourhoods = new Neighbourhoods(problem, tally, order);
        Random random = new Random(seed);
        for (long i = 0; i < tries; i++) {
            long broken = tally.broken();
            long first = tally.first();
            long second = tally.second();
            neighbourhoods.propose(random);
            if (isNoWorse(tally, broken, first, second)) {
                neighbourhoods.keep();
            } else {
                neighbourhoods.takeBack();
            }
        }
        return tally.plan();
    }

    private static boolean isNoWorse(PlanTally tally, long broken, long first, long second) {
        if (tally.broken() != broken) {
            return tally.broken() < broken;
        }
        return tally.first() != first ? tally.first() > first : tally.second() >= second;
    }
}
