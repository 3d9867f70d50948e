package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;

/**
 * The figures of a few sites and of all customers that they serve, as deals of the part need them. A unit of each site's
 * room has a price; a customer's excess at a site is what it costs there, room included, above its cheapest site of the
 * part. Every deal then costs the bound, the excess of all, the price of room that stays empty in open sites, and the
 * penalties of sites that are opened or closed against their price; each of these is at least 0.
 */
final class PartTable {
    static final int MOST_SITES = 8;
    private static final int PRICE_STEPS = 25;
    private static final double EDGE = 1e-7;
    /** Where a customer has no arc to a site. */
    private static final double NEVER = 1e15;

    private final FacilityProblem problem;
    private final SourcingState state;
    private final int[] sites = new int[MOST_SITES];
    private final double[] price = new double[MOST_SITES];
    private final double[] opening = new double[MOST_SITES];
    private final double[] opened = new double[MOST_SITES];
    private final double[] closed = new double[MOST_SITES];
    private final double[] over = new double[MOST_SITES];
    private int siteCount;
    private int count;
    private int mayOpen;
    private int[] customers = new int[64];
    private int[] present = new int[64];
    /** By customer, then site. */
    private int[] arcs = new int[64 * MOST_SITES];

    private int[] weight = new int[arcs.length];
    private double[] cost = new double[arcs.length];
    private double[] excess = new double[arcs.length];

    PartTable(FacilityProblem problem, SourcingState state) {
        this.problem = problem;
        this.state = state;
    }

    void clear() {
        siteCount = 0;
        count = 0;
    }

    void add(int site, double priceOfRoom) {
        price[siteCount] = priceOfRoom;
        sites[siteCount++] = site;
        count += state.memberCount(site);
    }

    /** Leaves closed sites out again. */
    void dropClosed() {
        int kept = 0;
        for (int s = 0; s < siteCount; s++) {
            if (state.isOpen(sites[s])) {
                price[kept] = price[s];
                sites[kept++] = sites[s];
            }
        }
        siteCount = kept;
    }

    boolean has(int site) {
        for (int s = 0; s < siteCount; s++) {
            if (sites[s] == site) {
                return true;
            }
        }
        return false;
    }

    int siteCount() {
        return siteCount;
    }

    int count() {
        return count;
    }

    int site(int s) {
        return sites[s];
    }

    int customer(int at) {
        return customers[at];
    }

    int arc(int at, int s) {
        return arcs[at * MOST_SITES + s];
    }

    int weight(int at, int s) {
        return weight[at * MOST_SITES + s];
    }

    double excess(int at, int s) {
        return excess[at * MOST_SITES + s];
    }

    /** The place of the site that serves a customer now. */
    int present(int at) {
        return present[at];
    }

    double price(int s) {
        return price[s];
    }

    long room(int s) {
        return problem.capacity(sites[s]);
    }

    /** What an open site costs beyond the bound. */
    double ofOpen(int s) {
        return opened[s];
    }

    /** What a closed site costs beyond the bound. */
    double ofClosed(int s) {
        return closed[s];
    }

    /** Most sites of the part that may be open. */
    int mayOpen() {
        return mayOpen;
    }

    /** Lists the customers; what the part costs now. */
    double list() {
        if (count > customers.length) {
            grow(2 * count);
        }
        double sum = 0;
        count = 0;
        mayOpen = problem.mostOpen() - state.openCount();
        for (int s = 0; s < siteCount; s++) {
            opening[s] = problem.openingCost(sites[s]);
            sum += state.isOpen(sites[s]) ? opening[s] : 0;
            mayOpen += state.isOpen(sites[s]) ? 1 : 0;
            for (int m = 0; m < state.memberCount(sites[s]); m++) {
                customers[count] = state.member(sites[s], m);
                present[count] = s;
                sum += problem.cost(state.arcOf(customers[count]));
                listArcs(count++);
            }
        }
        return sum;
    }

    private void listArcs(int at) {
        for (int s = 0; s < siteCount; s++) {
            int arc = problem.find(customers[at], sites[s]);
            boolean fits = arc != FacilityProblem.UNSERVED && problem.weight(arc) <= problem.capacity(sites[s]);
            int place = at * MOST_SITES + s;
            arcs[place] = fits ? arc : FacilityProblem.UNSERVED;
            weight[place] = fits ? problem.weight(arc) : Integer.MAX_VALUE;
            cost[place] = fits ? problem.cost(arc) : NEVER;
        }
    }

    private void grow(int size) {
        customers = new int[size];
        present = new int[size];
        arcs = new int[size * MOST_SITES];
        weight = new int[arcs.length];
        cost = new double[arcs.length];
        excess = new double[arcs.length];
    }

    /** Makes the prices good for the part by subgradient steps towards its present cost; the bound that they give. */
    double tune(double target) {
        double[] bestPrice = price.clone();
        double bestBound = Double.NEGATIVE_INFINITY;
        double length = 1;
        for (int step = 0; step < PRICE_STEPS; step++) {
            double bound = boundAt();
            if (bound > bestBound) {
                bestBound = bound;
                System.arraycopy(price, 0, bestPrice, 0, siteCount);
            } else {
                length *= 0.8;
            }
            double norm = 0;
            for (int s = 0; s < siteCount; s++) {
                over[s] = price[s] == 0 && over[s] < 0 ? 0 : over[s];
                norm += over[s] * over[s];
            }
            if (bestBound > target + EDGE || norm == 0) {
                break;
            }
            double size = length * (target - bound + 1) / norm;
            for (int s = 0; s < siteCount; s++) {
                price[s] = Math.max(0, price[s] + size * over[s]);
            }
        }
        System.arraycopy(bestPrice, 0, price, 0, siteCount);
        return bestBound;
    }

    /** Effort of a tuning, in looks at ways. */
    int effort() {
        return count * PRICE_STEPS;
    }

    private double boundAt() {
        double bound = boundOfSites();
        for (int s = 0; s < siteCount; s++) {
            over[s] = closed[s] > 0 ? -problem.capacity(sites[s]) : 0;
        }
        for (int at = 0; at < count; at++) {
            int first = at * MOST_SITES;
            double least = cost[first] + price[0] * weight[first];
            int where = 0;
            for (int s = 1; s < siteCount; s++) {
                double each = cost[first + s] + price[s] * weight[first + s];
                if (each < least) {
                    least = each;
                    where = s;
                }
            }
            bound += least;
            over[where] += weight[first + where];
        }
        return bound;
    }

    /** The sites' part of the bound: the worth of their room less what opening costs, for as many as may be open. */
    private double boundOfSites() {
        double slot = priceOfSlot();
        double bound = -slot * mayOpen;
        for (int s = 0; s < siteCount; s++) {
            double worth = price[s] * problem.capacity(sites[s]) - opening[s] - slot;
            closed[s] = Math.max(0, worth);
            opened[s] = Math.max(0, -worth);
            bound -= closed[s];
        }
        return bound;
    }

    /** What one more open site would be worth: where more would pay than may be open, the worth of the first left out. */
    private double priceOfSlot() {
        if (mayOpen >= siteCount) {
            return 0;
        }
        double[] worths = new double[siteCount];
        for (int s = 0; s < siteCount; s++) {
            worths[s] = price[s] * problem.capacity(sites[s]) - opening[s];
        }
        Arrays.sort(worths);
        return Math.max(0, worths[siteCount - mayOpen - 1]);
    }

    /** Writes the excess of all customers down at the tuned prices. */
    void expand() {
        boundOfSites();
        for (int at = 0; at < count; at++) {
            int first = at * MOST_SITES;
            double least = Double.MAX_VALUE;
            for (int s = 0; s < siteCount; s++) {
                excess[first + s] = cost[first + s] + price[s] * weight[first + s];
                least = Math.min(least, excess[first + s]);
            }
            for (int s = 0; s < siteCount; s++) {
                excess[first + s] -= least;
            }
        }
    }
}
