package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Prices;
import java.util.Arrays;

/**
 * Exact exchange among a few sites: all their customers are dealt out anew, and every way that could cost no more than
 * the present one is looked at. Room has prices, which are made good for the part; with them few ways are within the
 * budget, because at good prices nearly every customer is where it costs least. Shifts and swaps of tightly packed sites
 * can't do what this does: change five hands at once so that all sites are full again. Closed sites may be among them.
 */
final class SmallParts {
    private static final int ATTEMPTS = 40;
    /** Looks at ways for a part after which a smaller one is tried. */
    private static final int MOST_LOOKS = 4_000;
    /** Most closed sites of a part (assumption). */
    private static final int MOST_CLOSED = 2;

    private static final double EDGE = 1e-7;

    private final FacilityProblem problem;
    private final SourcingState state;
    private final ArcOrder order;
    private final Luck luck;
    private final double[] price;
    private final PartTable part;
    private final SiteDeal bySite;
    private final CustomerDeal byCustomer;
    private double wanted = 12;

    SmallParts(FacilityProblem problem, SourcingState state, ArcOrder order, Prices prices, Luck luck) {
        this.problem = problem;
        this.state = state;
        this.order = order;
        this.luck = luck;
        price = new double[problem.sites()];
        Arrays.setAll(price, prices::ofRoom);
        part = new PartTable(problem, state);
        bySite = new SiteDeal(part);
        byCustomer = new CustomerDeal(part);
    }

    /**
     * Deals a part out anew where that costs at most so much more; otherwise nothing changes.
     *
     * @return how many ways were looked at
     */
    int exchange(double more) {
        choose();
        if (part.siteCount() < 2) {
            return 1;
        }
        double present = part.list();
        double budget = present + more - part.tune(present);
        if (budget < -EDGE) {
            return part.effort();
        }
        part.expand();
        int looks = part.count() <= SiteDeal.MOST_CUSTOMERS ? dealBySite(budget) : dealByCustomer(budget);
        if (looks > MOST_LOOKS) {
            wanted = Math.max(4, wanted * 0.9);
        } else if (looks < MOST_LOOKS / 4) {
            wanted = Math.min(problem.customers() + 1.0, wanted * 1.01);
        }
        return looks + part.effort();
    }

    private int dealBySite(double budget) {
        if (bySite.solve(budget, MOST_LOOKS)) {
            for (int at = 0; at < part.count(); at++) {
                state.set(part.customer(at), part.arc(at, bySite.placeOf(at)));
            }
        }
        return bySite.looks();
    }

    private int dealByCustomer(double budget) {
        if (byCustomer.solve(budget, MOST_LOOKS)) {
            for (int at = 0; at < part.count(); at++) {
                state.set(part.customer(at), part.arc(at, byCustomer.placeOf(at)));
            }
        }
        return byCustomer.looks();
    }

    /** Sites that a random customer and those served beside it find promising. */
    private void choose() {
        part.clear();
        int closed = 0;
        int customer = luck.below(problem.customers());
        if (state.siteOf(customer) >= 0) {
            add(state.siteOf(customer));
        }
        int open = part.siteCount();
        for (int attempt = 0; attempt < ATTEMPTS && open > 0 && part.siteCount() < PartTable.MOST_SITES; attempt++) {
            int of = part.site(luck.below(part.siteCount()));
            int who = state.isOpen(of) ? state.member(of, luck.below(state.memberCount(of))) : customer;
            int first = problem.firstArc(who);
            double u = luck.share();
            int next = problem.site(order.at(first + (int) (order.count(who) * u * u * u)));
            if (part.has(next)) {
                continue;
            }
            if (!state.isOpen(next) && closed < MOST_CLOSED) {
                closed++;
                add(next);
            } else if (state.isOpen(next) && (open < 2 || part.count() + state.memberCount(next) <= wanted)) {
                open++;
                add(next);
            }
        }
        if (part.count() > SiteDeal.MOST_CUSTOMERS) {
            part.dropClosed();
        }
    }

    private void add(int site) {
        part.add(site, price[site]);
    }
}
