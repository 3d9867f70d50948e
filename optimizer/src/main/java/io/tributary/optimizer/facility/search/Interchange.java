package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;

/**
 * The interchange of open and closed sites where no capacity binds, so that each customer is served by its cheapest
 * open site: fast evaluation of all exchanges of an entering site (Whitaker 1983, INFOR 21:95-108) with the gains,
 * losses and corrections of Resende and Werneck (2007, European Journal of Operational Research 179:54-68); entering
 * or leaving alone is an exchange with nobody. A unit of cover counts as a saving of its price.
 */
final class Interchange {
    private static final int NOBODY = -1;
    private static final long FAR = Long.MAX_VALUE / 4;

    private final FacilityProblem problem;
    private final Incumbent incumbent;
    private final long[] arcCost;
    /** The arcs once more, site by site, so that the evaluation of an entering site reads memory in order. */
    private final int[] startOfSite;

    private final int[] customerBySite;
    private final long[] costBySite;
    private final boolean[] isOpen;
    private final int[] openAt;
    private final int[] open;
    private final int[] firstArc;
    private final int[] secondArc;
    private final long[] firstCost;
    private final long[] secondCost;
    private final int[] firstSite;
    private final long[] loss;
    private final long[] extra;
    private int openCount;
    private long cost;
    private long cover;

    Interchange(FacilityProblem problem, Incumbent incumbent) {
        this.problem = problem;
        this.incumbent = incumbent;
        arcCost = new long[problem.arcs()];
        startOfSite = new int[problem.sites() + 1];
        customerBySite = new int[problem.arcs()];
        costBySite = new long[problem.arcs()];
        isOpen = new boolean[problem.sites()];
        open = new int[problem.sites()];
        openAt = new int[problem.sites()];
        firstArc = new int[problem.customers()];
        secondArc = new int[problem.customers()];
        firstCost = new long[problem.customers()];
        secondCost = new long[problem.customers()];
        firstSite = new int[problem.customers()];
        loss = new long[problem.sites()];
        extra = new long[problem.sites()];
        priceCover(0);
    }

    /** Sets what a unit of cover saves; the plan must be opened anew. */
    void priceCover(double price) {
        for (int k = 0; k < arcCost.length; k++) {
            arcCost[k] = problem.cost(k) - Math.round(price * problem.cover(k));
        }
        for (int s = 0; s < problem.sites(); s++) {
            startOfSite[s + 1] = startOfSite[s] + problem.arcsOf(s);
            for (int at = 0; at < problem.arcsOf(s); at++) {
                customerBySite[startOfSite[s] + at] = problem.customer(problem.arcOf(s, at));
                costBySite[startOfSite[s] + at] = arcCost[problem.arcOf(s, at)];
            }
        }
    }

    /** Opens these sites and no others. */
    void open(boolean[] wanted) {
        openCount = 0;
        Arrays.fill(isOpen, false);
        for (int s = 0; s < wanted.length; s++) {
            if (wanted[s] && openCount < problem.mostOpen()) {
                enter(s);
            }
        }
        count();
    }

    boolean isOpen(int site) {
        return isOpen[site];
    }

    int openCount() {
        return openCount;
    }

    /** True cost of the plan, with a very high one for each customer who must be served and is not. */
    long cost() {
        return cost;
    }

    long cover() {
        return cover;
    }

    private void enter(int site) {
        isOpen[site] = true;
        openAt[site] = openCount;
        open[openCount++] = site;
    }

    private void leave(int site) {
        isOpen[site] = false;
        int last = open[--openCount];
        open[openAt[site]] = last;
        openAt[last] = openAt[site];
    }

    private void count() {
        for (int i = 0; i < firstArc.length; i++) {
            rank(i);
        }
        addUp();
    }

    private void rank(int customer) {
        int first = FacilityProblem.UNSERVED;
        int second = FacilityProblem.UNSERVED;
        long least = problem.mustServe(customer) ? FAR / firstArc.length : problem.unservedCost(customer);
        long next = least;
        boolean byOpen = openCount < problem.endOfArcs(customer) - problem.firstArc(customer);
        int from = byOpen ? 0 : problem.firstArc(customer);
        int end = byOpen ? openCount : problem.endOfArcs(customer);
        for (int at = from; at < end; at++) {
            int arc = byOpen ? problem.find(customer, open[at]) : at;
            if (arc == FacilityProblem.UNSERVED || !(byOpen || isOpen[problem.site(arc)]) || arcCost[arc] >= next) {
                continue;
            }
            if (arcCost[arc] < least) {
                second = first;
                next = least;
                first = arc;
                least = arcCost[arc];
            } else {
                second = arc;
                next = arcCost[arc];
            }
        }
        firstArc[customer] = first;
        secondArc[customer] = second;
        firstCost[customer] = least;
        secondCost[customer] = next;
        firstSite[customer] = first == FacilityProblem.UNSERVED ? NOBODY : problem.site(first);
    }

    private void addUp() {
        cost = 0;
        cover = 0;
        for (int at = 0; at < openCount; at++) {
            cost += problem.openingCost(open[at]);
            loss[open[at]] = -problem.openingCost(open[at]);
        }
        for (int i = 0; i < firstArc.length; i++) {
            int arc = firstArc[i];
            if (arc == FacilityProblem.UNSERVED) {
                cost += firstCost[i];
            } else {
                cost += problem.cost(arc);
                cover += problem.cover(arc);
                loss[firstSite[i]] += secondCost[i] - firstCost[i];
            }
        }
        if (cover >= problem.requiredCover() && cost < FAR / firstArc.length / 2) {
            incumbent.offer(cost, firstArc);
        }
    }

    /** Exchanges sites while that saves anything, the entering sites in a random order. */
    void descend(Luck luck, Limit limit) {
        int[] order = new int[problem.sites()];
        Arrays.setAll(order, s -> s);
        int since = 0;
        int at = order.length;
        while (since < order.length && !limit.isOver() && !incumbent.isProven()) {
            if (at == order.length) {
                at = 0;
                shuffle(order, luck);
            }
            limit.spend(1);
            since = improve(order[at++]) ? 0 : since + 1;
        }
        boolean left = true;
        while (left && openCount > 1) {
            left = improveByLeaving();
        }
    }

    private static void shuffle(int[] order, Luck luck) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = luck.below(i + 1);
            int held = order[i];
            order[i] = order[j];
            order[j] = held;
        }
    }

    private boolean improve(int entering) {
        if (isOpen[entering]) {
            return false;
        }
        long gain = gainOf(entering);
        int leaving = NOBODY;
        long best = openCount < problem.mostOpen() ? gain : Long.MIN_VALUE;
        for (int at = 0; at < openCount; at++) {
            long saved = gain - loss[open[at]] + extra[open[at]];
            if (saved > best) {
                best = saved;
                leaving = open[at];
            }
        }
        if (best <= 0) {
            return false;
        }
        exchange(entering, leaving);
        return true;
    }

    private long gainOf(int entering) {
        for (int at = 0; at < openCount; at++) {
            extra[open[at]] = 0;
        }
        long gain = -problem.openingCost(entering);
        for (int at = startOfSite[entering]; at < startOfSite[entering + 1]; at++) {
            int i = customerBySite[at];
            long here = costBySite[at];
            if (here < secondCost[i]) {
                long first = firstCost[i];
                gain += Math.max(0, first - here);
                if (firstSite[i] >= 0) {
                    extra[firstSite[i]] += secondCost[i] - Math.max(first, here);
                }
            }
        }
        return gain;
    }

    private boolean improveByLeaving() {
        for (int at = 0; at < openCount; at++) {
            if (loss[open[at]] < 0) {
                exchange(NOBODY, open[at]);
                return true;
            }
        }
        return false;
    }

    /** Opens one site and closes another; either may be nobody. */
    void exchange(int entering, int leaving) {
        if (leaving != NOBODY) {
            leave(leaving);
        }
        if (entering != NOBODY) {
            enter(entering);
            for (int at = 0; at < problem.arcsOf(entering); at++) {
                compare(problem.arcOf(entering, at));
            }
        }
        for (int i = 0; i < firstArc.length && leaving != NOBODY; i++) {
            int second = secondArc[i];
            if (firstSite[i] == leaving || (second >= 0 && problem.site(second) == leaving)) {
                rank(i);
            }
        }
        addUp();
    }

    private void compare(int arc) {
        int i = problem.customer(arc);
        if (arcCost[arc] < firstCost[i]) {
            secondArc[i] = firstArc[i];
            secondCost[i] = firstCost[i];
            firstArc[i] = arc;
            firstCost[i] = arcCost[arc];
            firstSite[i] = problem.site(arc);
        } else if (arcCost[arc] < secondCost[i]) {
            secondArc[i] = arc;
            secondCost[i] = arcCost[arc];
        }
    }

    /** Exchanges random pairs of sites. */
    void shake(int pairs, Luck luck) {
        for (int pair = 0; pair < pairs && openCount > 0 && openCount < isOpen.length; pair++) {
            int entering = luck.below(isOpen.length);
            while (isOpen[entering]) {
                entering = (entering + 1) % isOpen.length;
            }
            exchange(entering, open[luck.below(openCount)]);
        }
    }

    boolean[] openSites() {
        return isOpen.clone();
    }
}
