package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.knapsack.Knapsack;
import java.util.Arrays;

/**
 * The Lagrangian relaxation of a facility problem: "each customer once" and "cover at least so much" are priced instead
 * of held, and what remains falls apart into one exact knapsack per site and the choice of sites.
 *
 * <p>For prices l (customers) and m (cover) the value is sum(l) + m H + the least sum of site values, where a site's
 * value is its opening cost less the worth of its knapsack with item values l - c + m h; it never exceeds the optimum
 * (Geoffrion 1974, Mathematical Programming Study 2:82-114). The sites must together have room for everybody, which
 * strengthens the choice of sites (Holmberg, Ronnqvist and Yuan 1999, EJOR 113:544-559, section 3).
 */
final class Relaxation implements Relaxed {
    private final FacilityProblem problem;
    private final Knapsack knapsack = new Knapsack();
    private final Grains grains;
    private final long grain;
    private final int[] start;
    private final int[] customer;
    private final long[] cost;
    private final int[] weight;
    private final int[] cover;
    private final boolean[] binds;
    private final long[] openingCost;
    private final long[] valueOfSite;
    private final double[] priceOfRoom;
    private final double[] lostByWholeItems;
    private final boolean[] chosen;
    private final int[] timesServed;
    private final SiteChoice choice;
    private final GainingArcs near;
    private long coverServed;
    private int used;

    Relaxation(FacilityProblem problem) {
        this.problem = problem;
        int sites = problem.sites();
        start = new int[sites + 1];
        customer = new int[problem.arcs()];
        cost = new long[problem.arcs()];
        weight = new int[problem.arcs()];
        cover = new int[problem.requiredCover() > 0 ? problem.arcs() : 0];
        binds = new boolean[sites];
        openingCost = new long[sites];
        valueOfSite = new long[sites];
        priceOfRoom = new double[sites];
        lostByWholeItems = new double[sites];
        chosen = new boolean[problem.arcs()];
        timesServed = new int[problem.customers()];
        choice = new SiteChoice(problem);
        grains = Grains.of(problem);
        grain = grains.perUnit();
        for (int s = 0; s < sites; s++) {
            start[s + 1] = start[s] + problem.arcsOf(s);
            binds[s] = problem.capacityBinds(s);
            openingCost[s] = problem.openingCost(s) * grain;
        }
        copyArcs();
        near = new GainingArcs(start, customer, cost, weight, problem.customers());
    }

    /** Copies the arcs to their sites' places, in the order in which they lie in memory. */
    private void copyArcs() {
        int[] next = start.clone();
        for (int i = 0; i < problem.customers(); i++) {
            for (int arc = problem.firstArc(i); arc < problem.endOfArcs(i); arc++) {
                int at = next[problem.site(arc)]++;
                customer[at] = i;
                cost[at] = problem.cost(arc) * grain;
                weight[at] = problem.weight(arc);
                if (cover.length > 0) {
                    cover[at] = problem.cover(arc);
                }
            }
        }
    }

    @Override
    public long valueAt(long[] ofCustomer, long ofCover) {
        Arrays.fill(timesServed, 0);
        coverServed = 0;
        long value = Math.multiplyExact(ofCover, problem.requiredCover());
        for (long price : ofCustomer) {
            value += price;
        }
        boolean covers = cover.length > 0;
        if (!covers && near.reach(ofCustomer, used)) {
            Arrays.fill(chosen, false);
        }
        used = 0;
        for (int s = 0; s < valueOfSite.length; s++) {
            if (covers) {
                offerAll(s, ofCustomer, ofCover);
            } else {
                offerNear(s, ofCustomer);
            }
            used += knapsack.size();
            valueOfSite[s] = openingCost[s] - packed(s);
        }
        value += choice.leastSum(valueOfSite);
        for (int s = 0; s < valueOfSite.length; s++) {
            if (choice.isOpen(s)) {
                count(s);
            }
        }
        return value;
    }

    /** Offers a site the customers that gain, among the arcs near the prices. */
    private void offerNear(int site, long[] ofCustomer) {
        knapsack.clear();
        int most = binds[site] ? problem.capacity(site) : Integer.MAX_VALUE;
        int end = near.end(site);
        for (int at = near.first(site); at < end; at++) {
            long gain = ofCustomer[near.customer(at)] - near.cost(at);
            chosen[near.place(at)] = false;
            if (gain > 0 && near.weight(at) <= most) {
                knapsack.offer(near.place(at), near.weight(at), gain);
            }
        }
    }

    private void offerAll(int site, long[] ofCustomer, long ofCover) {
        knapsack.clear();
        int most = binds[site] ? problem.capacity(site) : Integer.MAX_VALUE;
        for (int at = start[site]; at < start[site + 1]; at++) {
            long gain = ofCustomer[customer[at]] - cost[at] + ofCover * cover[at];
            chosen[at] = false;
            if (gain > 0 && weight[at] <= most) {
                knapsack.offer(at, weight[at], gain);
            }
        }
    }

    private long packed(int site) {
        long worth = binds[site] ? knapsack.solve(problem.capacity(site)) : knapsack.takeAll();
        priceOfRoom[site] = knapsack.breakDensity();
        lostByWholeItems[site] = knapsack.lostByWholeItems();
        for (int position = 0; position < knapsack.size(); position++) {
            chosen[knapsack.idAt(position)] = knapsack.isTaken(position);
        }
        return worth;
    }

    private void count(int site) {
        for (int at = start[site]; at < start[site + 1]; at++) {
            if (chosen[at]) {
                timesServed[customer[at]]++;
                coverServed += cover.length > 0 ? cover[at] : 0;
            }
        }
    }

    /**
     * By how much the bound rises at least, in grains, were an arc to be used: its site must be open, and its gain must
     * pay for the room that it takes, but for what the knapsack loses by having whole items only.
     */
    @Override
    public long extra(int site, int position, long[] ofCustomer, long ofCover) {
        int at = start[site] + position;
        double gain = (double) ofCustomer[customer[at]] - cost[at];
        if (ofCover > 0) {
            gain += (double) ofCover * cover[at];
        }
        double missing = priceOfRoom[site] * weight[at] - gain;
        double fair = missing - (binds[site] ? lostByWholeItems[site] : 0);
        return choice.extra(valueOfSite, site)
                + (long) Math.max(0, Math.floor(fair - 1e-9 * (Math.abs(missing) + Math.abs(gain))));
    }

    @Override
    public Grains grains() {
        return grains;
    }

    @Override
    public int timesServed(int customer) {
        return timesServed[customer];
    }

    @Override
    public long coverServed() {
        return coverServed;
    }

    @Override
    public boolean isOpen(int site) {
        return choice.isOpen(site);
    }

    @Override
    public boolean isChosen(int site, int position, long[] ofCustomer, long ofCover) {
        return chosen[start[site] + position];
    }

    @Override
    public long[] valuesOfSites() {
        return valueOfSite.clone();
    }

    @Override
    public double[] pricesOfRoom() {
        return priceOfRoom.clone();
    }
}
