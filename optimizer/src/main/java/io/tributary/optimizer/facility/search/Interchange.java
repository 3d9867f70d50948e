package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;

/**
 * The interchange of open and closed sites where no capacity binds, so that each customer is served by its cheapest
 * open site (Whitaker 1983, INFOR 21:95-108). What entering saves, what leaving costs and what both at once correct are
 * kept for all pairs and follow each exchange at the customers that it touches (Resende and Werneck 2007, European
 * Journal of Operational Research 179:54-68); entering or leaving alone is an exchange with nobody. A unit of cover counts
 * as a saving of its price.
 */
final class Interchange {
    private static final int NOBODY = -1;
    private static final long FAR = Long.MAX_VALUE / 4;

    private final FacilityProblem problem;
    private final Incumbent incumbent;
    private final Ranking ranking;
    private final int[] slotOf;
    /** The open site in each slot, or nobody; a site keeps its slot while it is open. */
    private int[] inSlot = new int[16];

    private int slots;
    private int openCount;
    private final int[] firstPlace;
    private final int[] firstSite;
    private final int[] secondSite;
    private final long[] firstCost;
    private final long[] secondCost;
    private final long[] gain;
    private long[] loss = new long[16];
    private final long[][] extra;
    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;
    private long cost;
    private long cover;

    Interchange(FacilityProblem problem, Incumbent incumbent) {
        this.problem = problem;
        this.incumbent = incumbent;
        ranking = new Ranking(problem);
        slotOf = new int[problem.sites()];
        firstPlace = new int[problem.customers()];
        firstSite = new int[problem.customers()];
        secondSite = new int[problem.customers()];
        firstCost = new long[problem.customers()];
        secondCost = new long[problem.customers()];
        gain = new long[problem.sites()];
        extra = new long[problem.sites()][inSlot.length];
        touched = new int[problem.customers()];
        isTouched = new boolean[problem.customers()];
        Arrays.fill(slotOf, NOBODY);
        Arrays.fill(inSlot, NOBODY);
    }

    /** Sets what a unit of cover saves; the plan must be opened anew. */
    void priceCover(double price) {
        ranking.priceCover(price);
    }

    /** Opens these sites and no others. */
    void open(boolean[] wanted) {
        slots = 0;
        openCount = 0;
        cost = 0;
        cover = 0;
        Arrays.fill(slotOf, NOBODY);
        Arrays.fill(inSlot, NOBODY);
        for (int s = 0; s < wanted.length; s++) {
            gain[s] = -problem.openingCost(s);
            Arrays.fill(extra[s], 0);
            if (wanted[s] && openCount < problem.mostOpen()) {
                enter(s);
            }
        }
        for (int i = 0; i < firstSite.length; i++) {
            rank(i);
            count(i, 1);
        }
        offer();
    }

    /** Goes back to sites that were open before, at the same price of cover. */
    void goBack(boolean[] wanted) {
        int leaving = 0;
        for (int entering = 0; entering < wanted.length; entering++) {
            if (wanted[entering] && !isOpen(entering)) {
                while (leaving < wanted.length && (wanted[leaving] || !isOpen(leaving))) {
                    leaving++;
                }
                exchange(entering, leaving < wanted.length ? leaving : NOBODY);
            }
        }
        for (int s = 0; s < wanted.length; s++) {
            if (!wanted[s] && isOpen(s)) {
                exchange(NOBODY, s);
            }
        }
    }

    boolean isOpen(int site) {
        return slotOf[site] != NOBODY;
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

    /** Each customer's cost by its second cheapest open site, or of leaving it out; the cheapest where there is none. */
    long[] secondCosts() {
        long[] costs = new long[secondCost.length];
        Arrays.setAll(costs, i -> secondCost[i] < FAR / costs.length ? secondCost[i] : firstCost[i]);
        return costs;
    }

    private void enter(int site) {
        int slot = 0;
        while (slot < slots && inSlot[slot] != NOBODY) {
            slot++;
        }
        if (slot == inSlot.length) {
            int more = 2 * slot;
            inSlot = Arrays.copyOf(inSlot, more);
            Arrays.fill(inSlot, slot, more, NOBODY);
            loss = Arrays.copyOf(loss, more);
            for (int s = 0; s < extra.length; s++) {
                extra[s] = Arrays.copyOf(extra[s], more);
            }
        }
        slots = Math.max(slots, slot + 1);
        inSlot[slot] = site;
        slotOf[site] = slot;
        loss[slot] = -problem.openingCost(site);
        cost += problem.openingCost(site);
        openCount++;
    }

    private void leave(int site) {
        inSlot[slotOf[site]] = NOBODY;
        slotOf[site] = NOBODY;
        cost -= problem.openingCost(site);
        openCount--;
    }

    private void rank(int customer) {
        long least = problem.mustServe(customer) ? FAR / firstSite.length : problem.unservedCost(customer);
        int end = ranking.first(customer + 1);
        int place = nextOpen(ranking.first(customer), end);
        boolean served = place < end && ranking.cost(place) < least;
        firstPlace[customer] = served ? place : NOBODY;
        firstSite[customer] = served ? ranking.site(place) : NOBODY;
        firstCost[customer] = served ? ranking.cost(place) : least;
        int next = served ? nextOpen(place + 1, end) : end;
        boolean has = next < end && ranking.cost(next) < least;
        secondSite[customer] = has ? ranking.site(next) : NOBODY;
        secondCost[customer] = has ? ranking.cost(next) : least;
    }

    private int nextOpen(int from, int end) {
        int place = from;
        while (place < end && slotOf[ranking.site(place)] == NOBODY) {
            place++;
        }
        return place;
    }

    /** Counts a customer's part in cost, gains, losses and corrections, or with -1 takes it out again. */
    private void count(int customer, int sign) {
        long first = firstCost[customer];
        long second = secondCost[customer];
        boolean served = firstSite[customer] != NOBODY;
        int slot = served ? slotOf[firstSite[customer]] : NOBODY;
        cost += sign * (served ? ranking.trueCost(firstPlace[customer]) : first);
        if (served) {
            cover += (long) sign * ranking.cover(firstPlace[customer]);
            loss[slot] += sign * (second - first);
        }
        int end = ranking.first(customer + 1);
        for (int place = ranking.first(customer); place < end && ranking.cost(place) < second; place++) {
            int site = ranking.site(place);
            if (slotOf[site] == NOBODY) {
                long here = ranking.cost(place);
                gain[site] += sign * Math.max(0, first - here);
                if (served) {
                    extra[site][slot] += sign * (second - Math.max(first, here));
                }
            }
        }
    }

    private void offer() {
        boolean complete = cover >= problem.requiredCover() && cost < FAR / firstSite.length / 2;
        if (complete && cost < incumbent.cost()) {
            int[] arcs = new int[firstSite.length];
            Arrays.setAll(arcs, i -> firstSite[i] == NOBODY ? FacilityProblem.UNSERVED : problem.find(i, firstSite[i]));
            incumbent.offer(cost, arcs);
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
        if (isOpen(entering)) {
            return false;
        }
        long[] corrections = extra[entering];
        int leaving = NOBODY;
        long best = openCount < problem.mostOpen() ? 0 : Long.MIN_VALUE;
        for (int slot = 0; slot < slots; slot++) {
            long saved = corrections[slot] - loss[slot];
            if (saved > best && inSlot[slot] != NOBODY) {
                best = saved;
                leaving = inSlot[slot];
            }
        }
        if (best == Long.MIN_VALUE || best + gain[entering] <= 0) {
            return false;
        }
        exchange(entering, leaving);
        return true;
    }

    private boolean improveByLeaving() {
        for (int slot = 0; slot < slots; slot++) {
            if (inSlot[slot] != NOBODY && loss[slot] < 0) {
                exchange(NOBODY, inSlot[slot]);
                return true;
            }
        }
        return false;
    }

    /** Opens one site and closes another; either may be nobody. */
    void exchange(int entering, int leaving) {
        touchedCount = 0;
        if (leaving != NOBODY) {
            for (int i = 0; i < firstSite.length; i++) {
                if (firstSite[i] == leaving || secondSite[i] == leaving) {
                    touch(i);
                }
            }
        }
        if (entering != NOBODY) {
            for (int at = ranking.firstOfSite(entering); at < ranking.firstOfSite(entering + 1); at++) {
                int i = ranking.customerBySite(at);
                if (ranking.costBySite(at) < secondCost[i] && !isTouched[i]) {
                    touch(i);
                }
            }
        }
        if (leaving != NOBODY) {
            leave(leaving);
        }
        if (entering != NOBODY) {
            enter(entering);
        }
        for (int at = 0; at < touchedCount; at++) {
            rank(touched[at]);
            count(touched[at], 1);
            isTouched[touched[at]] = false;
        }
        offer();
    }

    private void touch(int customer) {
        touched[touchedCount++] = customer;
        isTouched[customer] = true;
        count(customer, -1);
    }

    /**
     * Exchanges random pairs of sites.
     *
     * @param candidates sites to draw the entering ones from
     */
    void shake(int pairs, int[] candidates, Luck luck) {
        for (int pair = 0; pair < pairs && openCount > 0 && openCount < slotOf.length; pair++) {
            int at = luck.below(candidates.length);
            int tried = 0;
            while (tried < candidates.length && isOpen(candidates[at])) {
                at = (at + 1) % candidates.length;
                tried++;
            }
            int leaving = luck.below(slots);
            while (inSlot[leaving] == NOBODY) {
                leaving = (leaving + 1) % slots;
            }
            if (!isOpen(candidates[at])) {
                exchange(candidates[at], inSlot[leaving]);
            }
        }
    }

    boolean[] openSites() {
        boolean[] open = new boolean[slotOf.length];
        for (int s = 0; s < open.length; s++) {
            open[s] = isOpen(s);
        }
        return open;
    }
}
