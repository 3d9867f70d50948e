package io.tributary.optimizer.selection;

import java.util.Arrays;

/**
 * The running value of a plan while areas change hands: outlets, cost and broken limits, updated in constant time per
 * change. For the inner loops of search; not thread-safe.
 */
public final class PlanTally {
    private static final int NONE = -1;

    private final SelectionProblem problem;
    private final Goal goal;
    private final LimitTally further;
    private final int[] capacity;
    private final int[] siteOf;
    private final int[] wholesalerOf;
    private final long[] fixedCost;
    private final long[] wholesalerCost;
    private final boolean[] locked;
    private final int[] offerOf;
    private final int[] load;
    private final int[] areasOfOption;
    private final int[] optionsAt;
    private final int[] optionsBehind;
    private final int[] firstAt;
    private final int[] next;
    private final int[] previous;
    private long outlets;
    private long cost;
    private long overuse;
    private int mixedChains;
    private int brokenLocks;

    /** A plan that serves nobody. */
    public PlanTally(SelectionProblem problem) {
        this.problem = problem;
        goal = problem.goal();
        further = new LimitTally(problem);
        capacity = new int[problem.sites()];
        siteOf = new int[problem.options()];
        wholesalerOf = new int[problem.options()];
        fixedCost = new long[problem.options()];
        wholesalerCost = new long[problem.wholesalers()];
        locked = new boolean[problem.areas()];
        Arrays.setAll(capacity, s -> problem.site(s).capacity());
        Arrays.setAll(siteOf, problem::siteOf);
        Arrays.setAll(wholesalerOf, problem::wholesalerOf);
        Arrays.setAll(fixedCost, problem::fixedCost);
        Arrays.setAll(wholesalerCost, w -> problem.wholesaler(w).fixedCents());
        for (int a = 0; a < locked.length; a++) {
            locked[a] = problem.area(a).lockedTo().isPresent();
            brokenLocks += locked[a] ? 1 : 0;
        }
        offerOf = filled(problem.areas());
        load = new int[problem.sites()];
        areasOfOption = new int[problem.options()];
        optionsAt = new int[problem.sites()];
        optionsBehind = new int[problem.wholesalers()];
        firstAt = filled(problem.sites());
        next = filled(problem.areas());
        previous = filled(problem.areas());
    }

    private static int[] filled(int size) {
        int[] array = new int[size];
        Arrays.fill(array, NONE);
        return array;
    }

    /** Gives an area to an offer of its own, or to nobody. */
    public void set(int area, int offer) {
        int before = offerOf[area];
        if (before == offer) {
            return;
        }
        if (before != SelectionProblem.UNSERVED) {
            leave(area, before);
        }
        offerOf[area] = offer;
        if (offer != SelectionProblem.UNSERVED) {
            join(area, offer);
        }
    }

    private void leave(int area, int offer) {
        int option = problem.option(offer);
        int site = siteOf[option];
        unlink(area, site);
        further.leave(offer);
        carry(site, -problem.outlets(offer));
        cost -= problem.cost(offer);
        brokenLocks += locked[area] ? 1 : 0;
        if (--areasOfOption[option] == 0) {
            close(option, site);
        }
    }

    private void join(int area, int offer) {
        int option = problem.option(offer);
        int site = siteOf[option];
        link(area, site);
        further.join(offer);
        carry(site, problem.outlets(offer));
        cost += problem.cost(offer);
        brokenLocks -= locked[area] ? 1 : 0;
        if (areasOfOption[option]++ == 0) {
            open(option, site);
        }
    }

    private void carry(int site, int more) {
        overuse -= Math.max(0, load[site] - capacity[site]);
        load[site] += more;
        outlets += more;
        overuse += Math.max(0, load[site] - capacity[site]);
    }

    private void open(int option, int site) {
        cost += fixedCost[option];
        mixedChains += optionsAt[site]++ > 0 ? 1 : 0;
        int wholesaler = wholesalerOf[option];
        if (wholesaler != Offer.DIRECT && optionsBehind[wholesaler]++ == 0) {
            cost += wholesalerCost[wholesaler];
        }
    }

    private void close(int option, int site) {
        cost -= fixedCost[option];
        mixedChains -= --optionsAt[site] > 0 ? 1 : 0;
        int wholesaler = wholesalerOf[option];
        if (wholesaler != Offer.DIRECT && --optionsBehind[wholesaler] == 0) {
            cost -= wholesalerCost[wholesaler];
        }
    }

    private void link(int area, int site) {
        next[area] = firstAt[site];
        previous[area] = NONE;
        if (firstAt[site] != NONE) {
            previous[firstAt[site]] = area;
        }
        firstAt[site] = area;
    }

    private void unlink(int area, int site) {
        if (previous[area] == NONE) {
            firstAt[site] = next[area];
        } else {
            next[previous[area]] = next[area];
        }
        if (next[area] != NONE) {
            previous[next[area]] = previous[area];
        }
    }

    /** Whether an unserved area may take an offer without breaking a limit. */
    public boolean fits(int offer) {
        int option = problem.option(offer);
        int site = siteOf[option];
        return optionsAt[site] == (areasOfOption[option] > 0 ? 1 : 0)
                && load[site] + problem.outlets(offer) <= capacity[site]
                && further.fits(offer);
    }

    /** What an offer would add to the cost if an unserved area took it, cents. */
    public long addedCost(int offer) {
        int option = problem.option(offer);
        long added = problem.cost(offer);
        if (areasOfOption[option] == 0) {
            int wholesaler = wholesalerOf[option];
            added += fixedCost[option];
            added += wholesaler != Offer.DIRECT && optionsBehind[wholesaler] == 0 ? wholesalerCost[wholesaler] : 0;
        }
        return added;
    }

    /** Number of the offer that serves an area, or {@link SelectionProblem#UNSERVED}. */
    public int offerOf(int area) {
        return offerOf[area];
    }

    /** An area of a distributor, the latest first; -1 where it has none. */
    public int firstAreaAt(int site) {
        return firstAt[site];
    }

    /** The next area of the same distributor; -1 after the last. */
    public int areaAfter(int area) {
        return next[area];
    }

    public int load(int site) {
        return load[site];
    }

    /** Areas that an option serves. */
    public int areasOf(int option) {
        return areasOfOption[option];
    }

    public long outlets() {
        return outlets;
    }

    public long cost() {
        return cost;
    }

    /** Broken limits, the goal's floor and ceiling among them, each counted in its own unit. */
    public long broken() {
        return overuse + mixedChains + brokenLocks + further.broken() + goal.missed(outlets, cost);
    }

    /** The goal's first figure, to be made as large as possible. */
    public long first() {
        return goal.first(outlets);
    }

    /** The goal's second figure, to be made as large as possible. */
    public long second() {
        return goal.second(outlets, cost);
    }

    public long overuse() {
        return overuse;
    }

    /** The plan as it stands. */
    public SelectionPlan plan() {
        return new SelectionPlan(Arrays.stream(offerOf).boxed().toList());
    }
}
