package io.tributary.optimizer.facility.bound;

import java.util.Arrays;

/**
 * The arcs that a relaxed solution can make use of at prices near the present ones: an arc that costs more than its
 * customer's price gains nothing. Arcs up to a ceiling somewhat above the price are kept together by site, and collected
 * anew when a price passes its ceiling, or when the ceilings have become too high to be of use.
 */
final class GainingArcs {
    /** Ceilings above prices, as parts of the price (assumption: two steps of a good ascent move prices less). */
    private static final double ROOM = 0.25;
    /** Evaluations after which lists that are mostly idle are collected anew. */
    private static final int AGE = 50;
    /** Lists this many times as long as what was of use are mostly idle. */
    private static final int IDLE = 3;

    private final int[] start;
    private final int[] customer;
    private final long[] cost;
    private final int[] weight;
    private final long[] ceiling;
    private final int[] firstNear;
    private int[] place = new int[0];
    private int[] nearCustomer = new int[0];
    private long[] nearCost = new long[0];
    private int[] nearWeight = new int[0];
    private int age;
    private boolean isReady;

    /**
     * Arcs by site.
     *
     * @param start place of each site's first arc, and the end
     * @param customer customer by place
     * @param cost cost by place
     * @param weight weight by place
     * @param customers number of customers
     */
    GainingArcs(int[] start, int[] customer, long[] cost, int[] weight, int customers) {
        this.start = start.clone();
        // The relaxation's own arrays, shared because they are the largest there are; neither changes them.
        this.customer = customer;
        this.cost = cost;
        this.weight = weight;
        ceiling = new long[customers];
        Arrays.fill(ceiling, Long.MIN_VALUE);
        firstNear = new int[start.length];
    }

    /** Makes the lists hold every arc that can gain at these prices; whether they were collected anew. */
    boolean reach(long[] price, int used) {
        age++;
        boolean passed = !isReady;
        for (int i = 0; i < price.length && !passed; i++) {
            passed = price[i] > ceiling[i];
        }
        boolean idle = age > AGE && place.length > (long) IDLE * used;
        if (!passed && !idle) {
            return false;
        }
        boolean keep = isReady && passed && age <= AGE;
        for (int i = 0; i < price.length; i++) {
            long wanted = price[i] + (long) (ROOM * Math.abs((double) price[i]));
            ceiling[i] = keep ? Math.max(ceiling[i], wanted) : wanted;
        }
        collect();
        age = 0;
        isReady = true;
        return true;
    }

    private void collect() {
        int count = 0;
        for (int at = 0; at < customer.length; at++) {
            count += cost[at] < ceiling[customer[at]] ? 1 : 0;
        }
        place = new int[count];
        nearCustomer = new int[count];
        nearCost = new long[count];
        nearWeight = new int[count];
        int next = 0;
        for (int site = 0; site + 1 < start.length; site++) {
            firstNear[site] = next;
            for (int at = start[site]; at < start[site + 1]; at++) {
                if (cost[at] < ceiling[customer[at]]) {
                    place[next] = at;
                    nearCustomer[next] = customer[at];
                    nearCost[next] = cost[at];
                    nearWeight[next++] = weight[at];
                }
            }
        }
        firstNear[start.length - 1] = next;
    }

    int first(int site) {
        return firstNear[site];
    }

    int end(int site) {
        return firstNear[site + 1];
    }

    /** The arc's place in the lists of all arcs. */
    int place(int near) {
        return place[near];
    }

    int customer(int near) {
        return nearCustomer[near];
    }

    long cost(int near) {
        return nearCost[near];
    }

    int weight(int near) {
        return nearWeight[near];
    }
}
