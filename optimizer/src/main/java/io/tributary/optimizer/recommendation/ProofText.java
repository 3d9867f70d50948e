package io.tributary.optimizer.recommendation;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.selection.Goal;
import io.tributary.optimizer.selection.PlanValue;
import io.tributary.optimizer.selection.solver.PartnerSelection;

/** What a proof says to people: about the figures that the goal names, and no others. */
final class ProofText {
    private final PlanValue value;
    private final PartnerSelection.Bounds bounds;
    private final Goal goal;
    private final String currency;

    ProofText(PlanValue value, PartnerSelection.Bounds bounds, Goal goal, String currency) {
        this.value = value;
        this.bounds = bounds;
        this.goal = goal;
        this.currency = currency;
    }

    /**
     * The proof of a plan.
     *
     * @param least the bound on cost, cents
     * @param total what the plan costs, cents
     */
    Sentence sentence(long least, long total) {
        if (!value.isFeasible()) {
            return broken();
        }
        return switch (goal.kind()) {
            case COVERAGE_THEN_COST, COVERAGE_AT_BUDGET -> coverageFirst(least, total);
            case COST_AT_COVERAGE -> costFirst(least, total);
            case WEIGHTED -> weighted(least, total);
        };
    }

    private Sentence broken() {
        String most = Figures.whole(bounds.mostOutlets());
        return new Sentence(
                "This plan breaks limits; no plan that keeps them can cover more than " + most + " outlets.",
                "该方案突破限制；满足这些限制的任何方案最多覆盖 " + most + " 家门店。");
    }

    private Sentence coverageFirst(long least, long total) {
        String most = Figures.whole(bounds.mostOutlets());
        String outlets = Figures.whole(value.outlets());
        String coverage = Figures.gap(share(bounds.mostOutlets() - value.outlets(), value.outlets()));
        String cost = Figures.gap(share(total - least, total));
        return new Sentence(
                "In the planning model no plan under these limits can cover more than " + most
                        + " outlets; yours covers " + outlets + ", so at most " + coverage
                        + " is left. No plan with at least this coverage can cost less than " + money(least)
                        + "; yours costs " + money(total) + ", so at most " + cost + " is left.",
                "按规划模型，在这些限制下任何方案最多覆盖 " + most + " 家门店，本方案覆盖 " + outlets + " 家，最多还差 " + coverage
                        + "。覆盖不低于本方案的任何方案成本不低于 " + money(least) + "，本方案为 " + money(total) + "，最多还可节省 " + cost + "。");
    }

    private Sentence costFirst(long least, long total) {
        String asked = Figures.whole(goal.outlets());
        String outlets = Figures.whole(value.outlets());
        String cost = Figures.gap(share(total - least, total));
        return new Sentence(
                "In the planning model no plan under these limits that covers the " + asked
                        + " outlets asked for can cost less than " + money(least) + "; yours covers " + outlets
                        + " and costs " + money(total) + ", so at most " + cost + " is left.",
                "按规划模型，在这些限制下覆盖所要求的 " + asked + " 家门店的任何方案成本不低于 " + money(least) + "，本方案覆盖 " + outlets + " 家，成本 "
                        + money(total) + "，最多还可节省 " + cost + "。");
    }

    private Sentence weighted(long least, long total) {
        String each = money(goal.centsPerOutlet());
        String best = money(goal.second(value.outlets(), least));
        String mine = money(goal.second(value.outlets(), total));
        String outlets = Figures.whole(value.outlets());
        String left = money(Math.max(0, total - least));
        return new Sentence(
                "In the planning model, an outlet being worth " + each
                        + ", no plan under these limits can be worth more than " + best
                        + " after its cost; yours covers "
                        + outlets + " outlets for " + money(total) + " and is worth " + mine + ", so at most " + left
                        + " is left.",
                "按规划模型，每家门店价值 " + each + "，在这些限制下任何方案扣除成本后的价值不超过 " + best + "；本方案以 " + money(total) + " 覆盖 " + outlets
                        + " 家门店，净值 " + mine + "，最多还差 " + left + "。");
    }

    private String money(long cents) {
        return Figures.money(cents) + " " + currency;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : part / (double) whole;
    }
}
