package io.tributary.optimizer.selection.solver;

import io.tributary.optimizer.bound.DualPrices;
import io.tributary.optimizer.selection.PlanTally;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.Relaxations;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A first plan from the relaxation of coverage: relaxed solutions are repaired, the best repair is kept. Areas that the
 * relaxed solution serves keep an offer as long as it fits, the largest first; the others are inserted by regret
 * (the Lagrangian heuristic of Beasley 1993, European Journal of Operational Research 65:383-399).
 */
final class LagrangianStart {
    private static final double COVERAGE_FIRST = 1000;

    private final SelectionProblem problem;
    private final DualPrices prices;
    private SelectionPlan plan;
    private PlanValue value;
    private double centsPerOutlet = 1;

    LagrangianStart(SelectionProblem problem, int iterations) {
        this.problem = problem;
        plan = new PlanTally(problem).plan();
        value = PlanValue.of(problem, plan);
        repair(List.of());
        prices = new Relaxations(problem).coverage(0, iterations, this::repair);
    }

    SelectionPlan plan() {
        return plan;
    }

    /** The prices that bound the coverage. */
    DualPrices prices() {
        return prices;
    }

    private void repair(List<Integer> relaxed) {
        PlanTally tally = new PlanTally(problem);
        relaxed.stream()
                .sorted(Comparator.comparingInt((Integer k) -> -problem.outlets(k)))
                .forEach(k -> keep(tally, k));
        RegretInsertion insertion = new RegretInsertion(problem, tally);
        insertion.weigh(COVERAGE_FIRST * centsPerOutlet, 0);
        int[] waiting = new int[problem.areas()];
        int count = 0;
        for (int a = 0; a < problem.areas(); a++) {
            if (tally.offerOf(a) == SelectionProblem.UNSERVED) {
                waiting[count++] = a;
            }
        }
        insertion.insert(waiting, count, new Random(0));
        PlanValue repaired = PlanValue.of(problem, tally.plan());
        if (repaired.isBetterThan(value, problem.goal())) {
            plan = tally.plan();
            value = repaired;
            centsPerOutlet = Math.max(1, value.totalCents() / (double) Math.max(1, value.outlets()));
        }
    }

    private void keep(PlanTally tally, int offer) {
        int area = problem.offer(offer).area();
        if (tally.offerOf(area) == SelectionProblem.UNSERVED && tally.fits(offer)) {
            tally.set(area, offer);
        }
    }
}
