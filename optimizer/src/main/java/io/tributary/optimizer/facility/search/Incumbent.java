package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.FacilityValue;
import io.tributary.optimizer.facility.bound.Branching;
import java.util.Arrays;

/** The best plan and the best bound so far; threads may share it. */
final class Incumbent implements Branching.Plans {
    private final FacilityProblem problem;
    private int[] arcs = new int[0];
    private long cost = Long.MAX_VALUE;
    private long bound = Long.MIN_VALUE;
    private volatile boolean proven;
    private boolean[] suggested = new boolean[0];

    Incumbent(FacilityProblem problem) {
        this.problem = problem;
    }

    /** Offers a feasible plan; it is kept where it costs less. */
    synchronized boolean offer(long newCost, int[] newArcs) {
        if (newCost >= cost) {
            return false;
        }
        cost = newCost;
        arcs = newArcs.clone();
        proven = cost <= bound;
        return true;
    }

    /** Offers these sites, each customer served by the cheapest of them, where that keeps every limit. */
    @Override
    public void offer(boolean[] open) {
        int[] chosen = new int[problem.customers()];
        Arrays.setAll(chosen, i -> cheapest(i, open));
        FacilityValue value = FacilityValue.of(
                problem, new FacilityPlan(Arrays.stream(chosen).boxed().toList()));
        if (value.isFeasible()) {
            offer(value.cost(), chosen);
        }
    }

    @Override
    public synchronized void suggest(boolean[] open) {
        suggested = open.clone();
    }

    /** Sites that were suggested since this was asked last; empty where none were. */
    synchronized boolean[] takeSuggested() {
        boolean[] taken = suggested;
        suggested = new boolean[0];
        return taken;
    }

    private int cheapest(int customer, boolean[] open) {
        int best = FacilityProblem.UNSERVED;
        long least = problem.unservedCost(customer);
        for (int k = problem.firstArc(customer); k < problem.endOfArcs(customer); k++) {
            boolean better = problem.cost(k) < least || (problem.cost(k) == least && covers(k) > covers(best));
            if (open[problem.site(k)] && better) {
                best = k;
                least = problem.cost(k);
            }
        }
        return best;
    }

    private int covers(int arc) {
        return arc == FacilityProblem.UNSERVED ? 0 : problem.cover(arc);
    }

    /** Offers a bound; it is kept where it is higher. */
    synchronized void prove(long newBound) {
        bound = Math.max(bound, newBound);
        proven = cost <= bound;
    }

    synchronized boolean isFound() {
        return cost < Long.MAX_VALUE;
    }

    @Override
    public synchronized long cost() {
        return cost;
    }

    synchronized long bound() {
        return bound;
    }

    /** Whether the plan's cost meets the bound, so that nothing is left to do. */
    boolean isProven() {
        return proven;
    }

    synchronized int[] arcs() {
        return Arrays.copyOf(arcs, arcs.length);
    }
}
