package io.tributary.optimizer.facility.exact;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A part of a facility problem that is solved anew while the rest of a plan stays as it is: some customers are free, some
 * sites may serve them, and only some arcs between them are looked at.
 */
public final class Part {
    private final FacilityProblem problem;
    private final int[] plan;
    private final boolean[] free;
    private final boolean[] site;
    private final int[] arcs;
    private final long[] room;
    private final boolean[] staysOpen;
    private int mayOpen;
    private long coverLeft;
    private long fixedCost;

    /**
     * A part of a plan.
     *
     * @param plan arc by customer
     * @param free customers that may change hands
     * @param site sites that may serve them
     * @param allowed arcs that are looked at, besides those of the plan
     */
    public Part(FacilityProblem problem, int[] plan, boolean[] free, boolean[] site, IntPredicate allowed) {
        this.problem = problem;
        this.plan = plan.clone();
        this.free = free.clone();
        this.site = site.clone();
        room = new long[problem.sites()];
        staysOpen = new boolean[problem.sites()];
        Arrays.setAll(room, problem::capacity);
        coverLeft = problem.requiredCover();
        mayOpen = problem.mostOpen();
        for (int i = 0; i < plan.length; i++) {
            if (!free[i]) {
                keep(i);
            }
        }
        int[] found = new int[problem.arcs()];
        int count = 0;
        for (int i = 0; i < plan.length; i++) {
            for (int k = problem.firstArc(i); free[i] && k < problem.endOfArcs(i); k++) {
                boolean fits = problem.weight(k) <= room[problem.site(k)];
                if (site[problem.site(k)] && fits && (k == plan[i] || allowed.test(k))) {
                    found[count++] = k;
                }
            }
        }
        arcs = Arrays.copyOf(found, count);
    }

    /** The whole problem, with the arcs that pass a test. */
    public static Part whole(FacilityProblem problem, int[] plan, IntPredicate allowed) {
        boolean[] everybody = new boolean[problem.customers()];
        boolean[] everywhere = new boolean[problem.sites()];
        Arrays.fill(everybody, true);
        Arrays.fill(everywhere, true);
        return new Part(problem, plan, everybody, everywhere, allowed);
    }

    private void keep(int customer) {
        int arc = plan[customer];
        if (arc == FacilityProblem.UNSERVED) {
            fixedCost += problem.mustServe(customer) ? 0 : problem.unservedCost(customer);
            return;
        }
        int where = problem.site(arc);
        fixedCost += problem.cost(arc);
        room[where] -= problem.weight(arc);
        coverLeft -= problem.cover(arc);
        if (!staysOpen[where]) {
            staysOpen[where] = true;
            fixedCost += problem.openingCost(where);
            mayOpen--;
        }
    }

    FacilityProblem problem() {
        return problem;
    }

    /** Arcs among which the free customers choose. */
    public int arcCount() {
        return arcs.length;
    }

    int arc(int position) {
        return arcs[position];
    }

    double largestCost() {
        double largest = 1;
        for (int arc : arcs) {
            largest = Math.max(largest, Math.abs((double) problem.cost(arc)));
        }
        return largest;
    }

    boolean isFree(int customer) {
        return free[customer];
    }

    boolean isSite(int where) {
        return site[where];
    }

    /** Whether customers that are not free keep a site open. */
    boolean staysOpen(int where) {
        return staysOpen[where];
    }

    long room(int where) {
        return room[where];
    }

    int mayOpen() {
        return mayOpen;
    }

    long coverLeft() {
        return coverLeft;
    }

    /** Cost of what does not change. */
    long fixedCost() {
        return fixedCost;
    }

    int planned(int customer) {
        return plan[customer];
    }

    int[] copyOfPlan() {
        return plan.clone();
    }
}
