package io.tributary.optimizer.facility;

import java.util.Arrays;
import java.util.Optional;

/**
 * A single-source facility problem in whole numbers: each customer is served through at most one arc (exactly one where
 * it must be served), no site carries more than its capacity, at most so many sites are open, the arcs in use cover at
 * least so much; the sum of opening, serving and leaving unserved is least.
 *
 * <p>P-median, capacitated location, generalised assignment, covering and coverage targets are all of this class; it is
 * that of Holmberg, Ronnqvist and Yuan (1999, European Journal of Operational Research 113:544-559) with a limit on the
 * open sites, unserved customers and a required cover added. Immutable. An arc is a way to serve one customer from one
 * site; arcs are numbered by customer, then site.
 */
public final class FacilityProblem {
    /** Stands for "no arc": the customer is not served. */
    public static final int UNSERVED = -1;
    /** The price of leaving a customer out that must be served. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long[] openingCost;
    private final int[] capacity;
    private final int mostOpen;
    private final long requiredCover;
    private final long[] unservedCost;
    private final int[] firstArc;
    private final int[] arcSite;
    private final int[] arcCustomer;
    private final long[] arcCost;
    private final int[] arcWeight;
    private final int[] arcCover;
    private final int[] firstOfSite;
    private final int[] arcsBySite;
    private final long[] weightAtSite;
    private final boolean dense;
    private final boolean capacitated;
    private Optional<NearArcs> near = Optional.empty();

    FacilityProblem(FacilityDraft draft) {
        openingCost = draft.openingCosts();
        capacity = draft.capacities();
        mostOpen = Math.min(draft.mostOpen(), capacity.length);
        requiredCover = draft.requiredCover();
        unservedCost = draft.unservedCosts();
        firstArc = draft.firstArcs();
        arcSite = draft.arcSites();
        arcCost = draft.arcCosts();
        arcWeight = draft.arcWeights();
        arcCover = draft.arcCovers();
        arcCustomer = new int[arcSite.length];
        firstOfSite = new int[capacity.length + 1];
        arcsBySite = new int[arcSite.length];
        weightAtSite = new long[capacity.length];
        indexBySite();
        dense = arcSite.length == (long) capacity.length * unservedCost.length;
        capacitated = canBeOverloaded();
    }

    private void indexBySite() {
        for (int site : arcSite) {
            firstOfSite[site + 1]++;
        }
        for (int s = 0; s < capacity.length; s++) {
            firstOfSite[s + 1] += firstOfSite[s];
        }
        int[] next = Arrays.copyOf(firstOfSite, capacity.length);
        for (int i = 0; i < unservedCost.length; i++) {
            for (int k = firstArc[i]; k < firstArc[i + 1]; k++) {
                arcCustomer[k] = i;
                arcsBySite[next[arcSite[k]]++] = k;
                weightAtSite[arcSite[k]] += arcWeight[k];
            }
        }
    }

    private boolean canBeOverloaded() {
        for (int s = 0; s < capacity.length; s++) {
            if (capacityBinds(s)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all customers of a site together are more than it can carry. */
    public boolean capacityBinds(int site) {
        return weightAtSite[site] > capacity[site];
    }

    /** Weight of all customers of a site together. */
    public long weightOfAll(int site) {
        return weightAtSite[site];
    }

    public int customers() {
        return unservedCost.length;
    }

    public int sites() {
        return capacity.length;
    }

    public int arcs() {
        return arcSite.length;
    }

    /** Most sites that may be open; the number of sites where there is no limit. */
    public int mostOpen() {
        return mostOpen;
    }

    /** Cover that the arcs in use must reach together; 0 where none is asked. */
    public long requiredCover() {
        return requiredCover;
    }

    /** Whether any capacity can bind at all. */
    public boolean isCapacitated() {
        return capacitated;
    }

    public long openingCost(int site) {
        return openingCost[site];
    }

    public int capacity(int site) {
        return capacity[site];
    }

    /** What leaving a customer out costs; {@link #NEVER} where it must be served. */
    public long unservedCost(int customer) {
        return unservedCost[customer];
    }

    public boolean mustServe(int customer) {
        return unservedCost[customer] == NEVER;
    }

    /** Number of a customer's first arc. */
    public int firstArc(int customer) {
        return firstArc[customer];
    }

    /** Number after that of a customer's last arc. */
    public int endOfArcs(int customer) {
        return firstArc[customer + 1];
    }

    public int site(int arc) {
        return arcSite[arc];
    }

    public int customer(int arc) {
        return arcCustomer[arc];
    }

    public long cost(int arc) {
        return arcCost[arc];
    }

    public int weight(int arc) {
        return arcWeight[arc];
    }

    public int cover(int arc) {
        return arcCover.length == 0 ? 0 : arcCover[arc];
    }

    /** Number of arcs of a site. */
    public int arcsOf(int site) {
        return firstOfSite[site + 1] - firstOfSite[site];
    }

    /** A site's arc at a position, by customer. */
    public int arcOf(int site, int position) {
        return arcsBySite[firstOfSite[site] + position];
    }

    /** The arc between a customer and a site, or {@link #UNSERVED} where there is none. */
    public int find(int customer, int site) {
        int from = firstArc[customer];
        if (dense) {
            return from + site;
        }
        int at = Arrays.binarySearch(arcSite, from, firstArc[customer + 1], site);
        return at >= 0 ? at : UNSERVED;
    }

    /** The arcs by rising cost; sorted when they are asked for first, and kept. */
    public synchronized NearArcs nearArcs() {
        NearArcs arcs = near.orElseGet(() -> new NearArcs(this));
        near = Optional.of(arcs);
        return arcs;
    }
}
