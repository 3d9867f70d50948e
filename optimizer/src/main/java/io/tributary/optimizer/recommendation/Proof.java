package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.solver.PartnerSelection;

/**
 * How far a plan can be from the best possible. It holds for the planning model's coefficients, not for the world.
 *
 * @param mostOutlets no plan under the limits covers more outlets
 * @param leastCents no plan under the limits that covers at least as many outlets as this one costs less, cents
 * @param coverageGap outlets that may be left, as a share of the plan's; 0 or more where the plan keeps the limits
 * @param costGap cost that may be saved, as a share of the plan's
 * @param goalGap what may be left of the goal's own figures, as a share: of outlets and cost where outlets come first, of
 *     cost alone where the goal names the outlets, of worth less cost where outlets have a price
 * @param sentence the same, for people
 */
public record Proof(
        long mostOutlets, long leastCents, double coverageGap, double costGap, double goalGap, Sentence sentence) {

    /**
     * The proof of a plan.
     *
     * @param besideCents cost that every plan has besides, cents; part of the total, not of the choice
     */
    static Proof of(PlanValue value, PartnerSelection.Bounds bounds, Goal goal, long besideCents, String currency) {
        long total = value.totalCents() + besideCents;
        long least = bounds.leastCents() + besideCents;
        double coverage = share(bounds.mostOutlets() - value.outlets(), value.outlets());
        double cost = share(total - least, total);
        return new Proof(
                bounds.mostOutlets(),
                least,
                coverage,
                cost,
                goalGap(goal, value, total - least, coverage, cost),
                new ProofText(value, bounds, goal, currency).sentence(least, total));
    }

    private static double goalGap(Goal goal, PlanValue value, long left, double coverage, double cost) {
        return switch (goal.kind()) {
            case COVERAGE_THEN_COST, COVERAGE_AT_BUDGET -> Math.max(coverage, cost);
            case COST_AT_COVERAGE -> cost;
            case WEIGHTED -> left / (double) Math.max(1, Math.abs(goal.second(value.outlets(), value.totalCents())));
        };
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
