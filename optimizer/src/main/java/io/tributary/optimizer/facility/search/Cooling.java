package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Prices;

/** A cooling by single moves and one by exact exchanges of parts, on one plan in hand; both cores do this. */
final class Cooling {
    /** The temperature at which a cooling ends, in mean steps from a customer's first to its third arc. */
    private static final double COLDEST = 0.1;

    /** The temperatures between which a plan on good sites settles: its customers are nearly all well placed (measured). */
    private static final double SETTLING = 0.003;

    private static final double SETTLED = 0.0003;

    private static final double FIRST_PRICE = 2;
    /** Sites of a part with which exchanges are worth most of the time (measured: 20 customers to a site, but not 40). */
    private static final int LEAST_SITES = 3;

    private final SourcingState state;
    private final Incumbent incumbent;
    private final Annealing annealing;
    private final Redealing redealing;
    private final double step;

    /** Coolings of a plan that is handed over with the state. */
    Cooling(
            FacilityProblem problem,
            SourcingState state,
            ArcOrder order,
            Prices prices,
            Incumbent incumbent,
            Luck luck) {
        this.state = state;
        this.incumbent = incumbent;
        step = order.step();
        annealing = new Annealing(problem, state, order, incumbent, luck);
        annealing.price(FIRST_PRICE * step / Math.max(1, meanWeight(problem)), step);
        SmallParts parts = new SmallParts(problem, state, order, prices, luck);
        redealing = new Redealing(state, parts, incumbent, luck, step);
    }

    /** Mean weight of an arc. */
    static double meanWeight(FacilityProblem problem) {
        double sum = 0;
        for (int k = 0; k < problem.arcs(); k++) {
            sum += problem.weight(k);
        }
        return sum / Math.max(1, problem.arcs());
    }

    /** Whether the choice of sites is a question at all. */
    boolean sitesMatter() {
        return annealing.sitesMatter();
    }

    /** Whether exchanges of parts do more than single moves: the sites are given, and three of them can be dealt out by site. */
    boolean leadsByParts() {
        return !sitesMatter() && LEAST_SITES * state.servedPerSite() <= SiteDeal.MOST_CUSTOMERS;
    }

    /** Puts the best plan in the hand. */
    void takeBest() {
        if (incumbent.isFound()) {
            state.setAll(incumbent.arcs());
        }
    }

    /** Cools by single moves, from a heat in steps, until so much of a limit is used up. */
    void anneal(Limit limit, double end, double heat) {
        annealing.cool(heat * step, COLDEST * step, limit, end);
    }

    /** Cools a plan on good sites by single moves, all of them small, until so much of a limit is used up. */
    void settle(Limit limit, double end) {
        annealing.cool(SETTLING * step, SETTLED * step, limit, end);
    }

    /** Cools the best plan by exchanges of parts until so much of a limit is used up. */
    void redeal(Limit limit, double end) {
        redealing.cool(limit, end);
    }
}
