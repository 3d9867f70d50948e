package io.tributary.optimizer.facility;

import java.util.Arrays;

/** The parts of a facility problem while they are collected: sites first, then each customer with its arcs. */
public final class FacilityDraft {
    /** A capacity that never binds. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private long[] openingCost = new long[16];
    private int[] capacity = new int[16];
    private int sites;
    private long[] unservedCost = new long[16];
    private int[] firstArc = new int[17];
    private int customers;
    private int[] arcSite = new int[64];
    private long[] arcCost = new long[64];
    private int[] arcWeight = new int[64];
    /** Empty until an arc covers anything. */
    private int[] arcCover = new int[0];

    private int arcs;
    private int mostOpen = Integer.MAX_VALUE;
    private long requiredCover;

    /** Makes room for so many more, which saves growing step by step; any other number may follow. */
    public FacilityDraft expect(int moreSites, int moreCustomers, int moreArcs) {
        openingCost = Arrays.copyOf(openingCost, sites + moreSites);
        capacity = Arrays.copyOf(capacity, sites + moreSites);
        unservedCost = Arrays.copyOf(unservedCost, customers + moreCustomers);
        firstArc = Arrays.copyOf(firstArc, customers + moreCustomers + 1);
        growArcs(arcs + moreArcs);
        return this;
    }

    private void growArcs(int size) {
        arcSite = Arrays.copyOf(arcSite, size);
        arcCost = Arrays.copyOf(arcCost, size);
        arcWeight = Arrays.copyOf(arcWeight, size);
        arcCover = arcCover.length == 0 ? arcCover : Arrays.copyOf(arcCover, size);
    }

    /** Adds a site, numbered from 0 in this order. */
    public FacilityDraft site(long cost, int room) {
        if (room < 0) {
            throw new IllegalArgumentException("site " + sites + " has capacity " + room + " but must have 0 or more");
        }
        if (sites == capacity.length) {
            openingCost = Arrays.copyOf(openingCost, 2 * sites + 1);
            capacity = Arrays.copyOf(capacity, 2 * sites + 1);
        }
        openingCost[sites] = cost;
        capacity[sites++] = room;
        return this;
    }

    /** Starts a customer, numbered from 0 in this order; its arcs follow in order of their sites. */
    public FacilityDraft customer(long costOfLeavingOut) {
        if (customers == unservedCost.length) {
            unservedCost = Arrays.copyOf(unservedCost, 2 * customers + 1);
            firstArc = Arrays.copyOf(firstArc, 2 * customers + 2);
        }
        unservedCost[customers++] = costOfLeavingOut;
        firstArc[customers] = arcs;
        return this;
    }

    /** Adds an arc to the customer started last. */
    public FacilityDraft arc(int site, long cost, int weight) {
        return arc(site, cost, weight, 0);
    }

    /** Adds an arc that counts towards the required cover. */
    public FacilityDraft arc(int site, long cost, int weight, int cover) {
        boolean ordered = arcs == firstArc[customers - 1] || arcSite[arcs - 1] < site;
        if (site >= sites || !ordered || weight < 0 || cover < 0) {
            throw new IllegalArgumentException("customer " + (customers - 1) + " has an arc to site " + site
                    + " of weight " + weight + " and cover " + cover
                    + ": sites must rise and exist, weight and cover be 0 or more");
        }
        if (arcs == arcSite.length) {
            growArcs(2 * arcs + 1);
        }
        if (cover > 0) {
            arcCover = arcCover.length == 0 ? new int[arcSite.length] : arcCover;
            arcCover[arcs] = cover;
        }
        arcSite[arcs] = site;
        arcCost[arcs] = cost;
        arcWeight[arcs++] = weight;
        firstArc[customers] = arcs;
        return this;
    }

    /** Limits the number of open sites. */
    public FacilityDraft mostOpen(int limit) {
        mostOpen = limit;
        return this;
    }

    /** Asks for a cover of all arcs in use together. */
    public FacilityDraft requiredCover(long cover) {
        requiredCover = cover;
        return this;
    }

    /** The problem of these parts. */
    public FacilityProblem build() {
        return new FacilityProblem(this);
    }

    long[] openingCosts() {
        return Arrays.copyOf(openingCost, sites);
    }

    int[] capacities() {
        return Arrays.copyOf(capacity, sites);
    }

    int mostOpen() {
        return mostOpen;
    }

    long requiredCover() {
        return requiredCover;
    }

    long[] unservedCosts() {
        return Arrays.copyOf(unservedCost, customers);
    }

    int[] firstArcs() {
        return Arrays.copyOf(firstArc, customers + 1);
    }

    /** The sites of all arcs; like costs and weights an array that this draft writes nothing into any more. */
    int[] arcSites() {
        return arcs == arcSite.length ? arcSite : Arrays.copyOf(arcSite, arcs);
    }

    long[] arcCosts() {
        return arcs == arcCost.length ? arcCost : Arrays.copyOf(arcCost, arcs);
    }

    int[] arcWeights() {
        return arcs == arcWeight.length ? arcWeight : Arrays.copyOf(arcWeight, arcs);
    }

    int[] arcCovers() {
        return requiredCover == 0 || arcCover.length == 0 ? new int[0] : Arrays.copyOf(arcCover, arcs);
    }
}
