package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;

/**
 * The running value of a plan while customers change hands: cost, overload, open sites and cover, updated in constant
 * time per change. Limits may be crossed; the penalised cost says what that is worth at the moment.
 */
final class SourcingState {
    private final FacilityProblem problem;
    private final int[] arcOf;
    private final long[] load;
    private final int[][] members;
    private final int[] memberCount;
    private final int[] placeOf;
    private long cost;
    private long overload;
    private long cover;
    private int open;
    private int missing;
    private double perOverload = 1;
    private double perCover = 1;

    /** A plan that serves nobody. */
    SourcingState(FacilityProblem problem) {
        this.problem = problem;
        arcOf = new int[problem.customers()];
        load = new long[problem.sites()];
        members = new int[problem.sites()][4];
        memberCount = new int[problem.sites()];
        placeOf = new int[problem.customers()];
        Arrays.fill(arcOf, FacilityProblem.UNSERVED);
        for (int i = 0; i < arcOf.length; i++) {
            missing += problem.mustServe(i) ? 1 : 0;
            cost += costOfLeavingOut(i);
        }
    }

    private long costOfLeavingOut(int customer) {
        return problem.mustServe(customer) ? 0 : problem.unservedCost(customer);
    }

    /** Copies another plan. */
    void setAll(int[] arcs) {
        for (int i = 0; i < arcs.length; i++) {
            set(i, arcs[i]);
        }
    }

    /** Serves nobody. */
    void clear() {
        for (int i = 0; i < arcOf.length; i++) {
            set(i, FacilityProblem.UNSERVED);
        }
    }

    /** Serves a customer through an arc of its own, or not at all. */
    void set(int customer, int arc) {
        int before = arcOf[customer];
        if (before == arc) {
            return;
        }
        if (before != FacilityProblem.UNSERVED) {
            leave(customer, before);
        }
        arcOf[customer] = arc;
        if (arc != FacilityProblem.UNSERVED) {
            join(customer, arc);
        }
    }

    private void leave(int customer, int arc) {
        int site = problem.site(arc);
        cost += costOfLeavingOut(customer) - problem.cost(arc);
        cover -= problem.cover(arc);
        missing += problem.mustServe(customer) ? 1 : 0;
        carry(site, -problem.weight(arc));
        int last = members[site][--memberCount[site]];
        members[site][placeOf[customer]] = last;
        placeOf[last] = placeOf[customer];
        if (memberCount[site] == 0) {
            cost -= problem.openingCost(site);
            open--;
        }
    }

    private void join(int customer, int arc) {
        int site = problem.site(arc);
        cost += problem.cost(arc) - costOfLeavingOut(customer);
        cover += problem.cover(arc);
        missing -= problem.mustServe(customer) ? 1 : 0;
        carry(site, problem.weight(arc));
        if (memberCount[site] == members[site].length) {
            members[site] = Arrays.copyOf(members[site], 2 * memberCount[site]);
        }
        placeOf[customer] = memberCount[site];
        members[site][memberCount[site]] = customer;
        if (memberCount[site]++ == 0) {
            cost += problem.openingCost(site);
            open++;
        }
    }

    private void carry(int site, int more) {
        long room = problem.capacity(site);
        overload -= Math.max(0, load[site] - room);
        load[site] += more;
        overload += Math.max(0, load[site] - room);
    }

    /** What a site's overload would change by, were its load to change. */
    long overloadChange(int site, int more) {
        long room = problem.capacity(site);
        return Math.max(0, load[site] + more - room) - Math.max(0, load[site] - room);
    }

    int arcOf(int customer) {
        return arcOf[customer];
    }

    int[] arcs() {
        return arcOf;
    }

    int siteOf(int customer) {
        return arcOf[customer] == FacilityProblem.UNSERVED ? -1 : problem.site(arcOf[customer]);
    }

    long load(int site) {
        return load[site];
    }

    boolean fits(int arc) {
        int site = problem.site(arc);
        return load[site] + problem.weight(arc) <= problem.capacity(site);
    }

    int memberCount(int site) {
        return memberCount[site];
    }

    int member(int site, int place) {
        return members[site][place];
    }

    boolean isOpen(int site) {
        return memberCount[site] > 0;
    }

    /** Whether one more site may open. */
    boolean mayOpen() {
        return open < problem.mostOpen();
    }

    int openCount() {
        return open;
    }

    /** Customers that an open site serves on average. */
    double servedPerSite() {
        int served = 0;
        for (int count : memberCount) {
            served += count;
        }
        return served / (double) Math.max(1, open);
    }

    long cost() {
        return cost;
    }

    long overload() {
        return overload;
    }

    long coverMissing() {
        return Math.max(0, problem.requiredCover() - cover);
    }

    boolean isFeasible() {
        return overload == 0 && missing == 0 && open <= problem.mostOpen() && cover >= problem.requiredCover();
    }

    int missing() {
        return missing;
    }

    /** Sets what a unit above capacity, and a unit of cover not reached, cost the search. */
    void price(double ofOverload, double ofCover) {
        perOverload = ofOverload;
        perCover = ofCover;
    }

    double perOverload() {
        return perOverload;
    }

    /** Cost with the penalties for crossed limits. */
    double penalised() {
        return cost + perOverload * overload + perCover * coverMissing();
    }

    /** The plan as it stands. */
    FacilityPlan plan() {
        return new FacilityPlan(Arrays.stream(arcOf).boxed().toList());
    }
}
