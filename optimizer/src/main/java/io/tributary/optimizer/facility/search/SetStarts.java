package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Prices;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Starts of coolings on the sets of sites that promise most, in turn, where a site serves so many customers that relaxed
 * capacities tell what a set costs: then no cooling need find the sites by chance.
 */
final class SetStarts {
    /** Customers to an open site from which on a set's value tells sets apart (measured: much is gained from 75, nothing at 20). */
    private static final int MANY = 50;
    /** Part of the time that the search for sets may take. */
    private static final double SHARE = 0.1;

    private final FacilityProblem problem;
    private final SourcingState state;
    private final Prices prices;
    private final Incumbent incumbent;
    private final Deque<SiteSet> sets = new ArrayDeque<>();
    private boolean isSure;

    SetStarts(FacilityProblem problem, SourcingState state, Prices prices, Incumbent incumbent) {
        this.problem = problem;
        this.state = state;
        this.prices = prices;
        this.incumbent = incumbent;
    }

    /**
     * Finds the sets, from the sites of the plan in the hand.
     *
     * @param promising all sites, the most promising first
     */
    void prepare(int[] promising, Limit limit) {
        boolean tells = state.servedPerSite() >= MANY && problem.requiredCover() == 0;
        if (!tells || !incumbent.isFound() || !SiteMoves.canHelp(problem)) {
            return;
        }
        int[] sites = IntStream.range(0, problem.sites()).filter(state::isOpen).toArray();
        double[] room = Arrays.stream(sites).mapToDouble(prices::ofRoom).toArray();
        SiteSets search = new SiteSets(problem, limit, limit.done() + SHARE);
        sets.addAll(search.around(new SiteSet(sites, room, 0), promising, (double) incumbent.cost()));
        isSure = search.isDone();
    }

    /** Whether the sets are the best that exchanges find, so that no cooling need look for others. */
    boolean areSure() {
        return isSure;
    }

    /** Puts a plan on the next set in the hand that may be better than the best plan, if there is one. */
    void next() {
        sets.removeIf(set -> set.value() >= incumbent.cost());
        if (sets.isEmpty()) {
            return;
        }
        SiteSet set = sets.removeFirst();
        sets.addLast(set);
        boolean[] open = new boolean[problem.sites()];
        for (int place = 0; place < set.count(); place++) {
            open[set.site(place)] = true;
        }
        state.clear();
        new RegretStart(problem, state, new Promise(problem, prices, set), open).run();
        if (state.isFeasible()) {
            incumbent.offer(state.cost(), state.arcs());
        }
    }
}
