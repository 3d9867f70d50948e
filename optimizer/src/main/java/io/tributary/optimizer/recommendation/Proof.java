package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.solver.PartnerSelection;

/**
 * How far a plan can be from the best possible. It holds for the planning model's coefficients, not for the world.
 *
 * @param mostOutlets no plan under the limits covers more outlets
 * @param leastCents no plan under the limits that covers at least as many outlets as this one costs less, cents
 * @param coverageGap outlets that may be left, as a share of the plan's; 0 or more where the plan keeps the limits
 * @param costGap cost that may be saved, as a share of the plan's
 * @param sentence the same, for people
 */
public record Proof(long mostOutlets, long leastCents, double coverageGap, double costGap, Sentence sentence) {

    /**
     * The proof of a plan.
     *
     * @param besideCents cost that every plan has besides, cents; part of the total, not of the choice
     */
    static Proof of(PlanValue value, PartnerSelection.Bounds bounds, long besideCents, String currency) {
        long total = value.totalCents() + besideCents;
        long least = bounds.leastCents() + besideCents;
        double coverage = share(bounds.mostOutlets() - value.outlets(), value.outlets());
        double cost = share(total - least, total);
        String[] money = {Figures.money(least) + " " + currency, Figures.money(total) + " " + currency};
        return new Proof(
                bounds.mostOutlets(),
                least,
                coverage,
                cost,
                sentence(value, bounds, new double[] {coverage, cost}, money));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }

    private static Sentence sentence(PlanValue value, PartnerSelection.Bounds bounds, double[] gaps, String[] money) {
        if (!value.isFeasible()) {
            return new Sentence(
                    "This network breaks limits by " + Figures.whole(value.broken())
                            + "; no plan under these limits can cover more than " + Figures.whole(bounds.mostOutlets())
                            + " outlets.",
                    "该网络超出限制 " + Figures.whole(value.broken()) + ";在这些限制下任何方案最多覆盖 "
                            + Figures.whole(bounds.mostOutlets()) + " 家门店。");
        }
        String most = Figures.whole(bounds.mostOutlets());
        String outlets = Figures.whole(value.outlets());
        String least = money[0];
        String cost = money[1];
        return new Sentence(
                "In the planning model no plan under these limits can cover more than " + most
                        + " outlets; yours covers "
                        + outlets + ", so at most " + Figures.gap(gaps[0])
                        + " is left. No plan with at least this coverage can cost less than " + least + "; yours costs "
                        + cost + ", so at most " + Figures.gap(gaps[1]) + " is left.",
                "按规划模型,在这些限制下任何方案最多覆盖 " + most + " 家门店,本方案覆盖 " + outlets + " 家,最多还差 "
                        + Figures.gap(gaps[0]) + "。覆盖不低于本方案的任何方案成本不低于 " + least + ",本方案为 " + cost + ",最多还可节省 "
                        + Figures.gap(gaps[1]) + "。");
    }
}
