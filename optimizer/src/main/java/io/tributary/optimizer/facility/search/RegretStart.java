package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;

/**
 * A first plan by regret: among the sites that a relaxed solution opens, the customer that would lose most by not getting
 * its best place is placed next (Martello and Toth 1981, Operational Research '81, 589-603). Who fits nowhere has one more
 * site opened, or takes the place of least overload where no more may open.
 */
final class RegretStart {
    private final FacilityProblem problem;
    private final SourcingState state;
    private final Promise promise;
    private final boolean[] open;
    private final int[] best;
    private final double[] regret;

    RegretStart(FacilityProblem problem, SourcingState state, Promise promise, boolean[] open) {
        this.problem = problem;
        this.state = state;
        this.promise = promise;
        this.open = open.clone();
        best = new int[problem.customers()];
        regret = new double[problem.customers()];
    }

    /** Serves everybody who is not served yet. */
    void run() {
        int[] waiting = new int[problem.customers()];
        int count = 0;
        for (int i = 0; i < waiting.length; i++) {
            if (state.arcOf(i) == FacilityProblem.UNSERVED) {
                waiting[count++] = i;
                judge(i);
            }
        }
        while (count > 0) {
            int next = 0;
            for (int w = 1; w < count; w++) {
                next = regret[waiting[w]] > regret[waiting[next]] ? w : next;
            }
            int customer = waiting[next];
            waiting[next] = waiting[--count];
            int arc = best[customer] == FacilityProblem.UNSERVED ? whereNothingFits(customer) : best[customer];
            if (arc == FacilityProblem.UNSERVED) {
                continue;
            }
            state.set(customer, arc);
            int filled = problem.site(arc);
            for (int w = 0; w < count; w++) {
                int mine = best[waiting[w]];
                if (mine != FacilityProblem.UNSERVED && problem.site(mine) == filled && !state.fits(mine)) {
                    judge(waiting[w]);
                }
            }
        }
    }

    private void judge(int customer) {
        int first = FacilityProblem.UNSERVED;
        int second = FacilityProblem.UNSERVED;
        double least = Double.MAX_VALUE;
        double next = Double.MAX_VALUE;
        for (int arc = problem.firstArc(customer); arc < problem.endOfArcs(customer); arc++) {
            if (!open[problem.site(arc)] || !state.fits(arc)) {
                continue;
            }
            double mine = promise.of(arc);
            if (mine < least) {
                second = first;
                next = least;
                first = arc;
                least = mine;
            } else if (mine < next) {
                second = arc;
                next = mine;
            }
        }
        best[customer] = first;
        regret[customer] = second == FacilityProblem.UNSERVED
                ? Double.MAX_VALUE
                : (double) problem.cost(second) - problem.cost(first);
    }

    private int whereNothingFits(int customer) {
        int arc = state.mayOpen() ? anotherSite(customer) : FacilityProblem.UNSERVED;
        if (arc == FacilityProblem.UNSERVED) {
            return leastOverload(customer);
        }
        open[problem.site(arc)] = true;
        return arc;
    }

    /** The closed site that a customer would choose, were it to pay for the part of the site's room that it takes. */
    private int anotherSite(int customer) {
        int found = FacilityProblem.UNSERVED;
        double least = Double.MAX_VALUE;
        for (int arc = problem.firstArc(customer); arc < problem.endOfArcs(customer); arc++) {
            int site = problem.site(arc);
            if (open[site] || !state.fits(arc)) {
                continue;
            }
            double price = problem.cost(arc)
                    + (double) problem.openingCost(site) * problem.weight(arc) / Math.max(1, problem.capacity(site));
            if (price < least) {
                least = price;
                found = arc;
            }
        }
        return found;
    }

    private int leastOverload(int customer) {
        int best = FacilityProblem.UNSERVED;
        long least = Long.MAX_VALUE;
        for (int arc = problem.firstArc(customer); arc < problem.endOfArcs(customer); arc++) {
            long over = state.overloadChange(problem.site(arc), problem.weight(arc));
            if (open[problem.site(arc)] && over < least) {
                least = over;
                best = arc;
            }
        }
        return best;
    }
}
