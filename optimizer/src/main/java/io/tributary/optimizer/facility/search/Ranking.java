package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.NearArcs;

/**
 * Each customer's arcs by rising cost where a unit of cover counts as a saving of its price; and the same arcs site by
 * site, so that the look at an entering site reads memory in order.
 */
final class Ranking {
    private final FacilityProblem problem;
    private final NearArcs near;
    private final boolean covers;
    private final int[] origin;
    private final int[] site;
    private final long[] cost;
    private final int[] startOfSite;
    private final int[] customerBySite;
    private final long[] costBySite;

    Ranking(FacilityProblem problem) {
        this.problem = problem;
        near = problem.nearArcs();
        covers = problem.requiredCover() > 0;
        origin = new int[covers ? problem.arcs() : 0];
        site = new int[problem.arcs()];
        cost = new long[problem.arcs()];
        startOfSite = new int[problem.sites() + 1];
        customerBySite = new int[problem.arcs()];
        costBySite = new long[problem.arcs()];
        for (int place = 0; place < site.length; place++) {
            site[place] = near.site(place);
            cost[place] = near.cost(place);
            startOfSite[site[place] + 1]++;
            if (covers) {
                origin[place] = place;
            }
        }
        for (int s = 0; s < problem.sites(); s++) {
            startOfSite[s + 1] += startOfSite[s];
        }
        indexBySite();
    }

    private void indexBySite() {
        int[] next = startOfSite.clone();
        for (int i = 0; i < problem.customers(); i++) {
            for (int place = near.first(i); place < near.first(i + 1); place++) {
                int at = next[site[place]]++;
                customerBySite[at] = i;
                costBySite[at] = cost[place];
            }
        }
    }

    /** Sets what a unit of cover saves. */
    void priceCover(double price) {
        if (!covers) {
            return;
        }
        for (int i = 0; i < problem.customers(); i++) {
            for (int place = near.first(i); place < near.first(i + 1); place++) {
                insert(near.first(i), place, origin[place], price);
            }
        }
        indexBySite();
    }

    /** Moves an arc forward to where its cost belongs; the arcs before it are in order already. */
    private void insert(int first, int place, int from, double price) {
        long mine = near.cost(from) - Math.round(price * near.cover(from));
        int at = place;
        while (at > first && cost[at - 1] > mine) {
            origin[at] = origin[at - 1];
            site[at] = site[at - 1];
            cost[at] = cost[at - 1];
            at--;
        }
        origin[at] = from;
        site[at] = near.site(from);
        cost[at] = mine;
    }

    int first(int customer) {
        return near.first(customer);
    }

    int site(int place) {
        return site[place];
    }

    /** Cost of an arc less what its cover saves. */
    long cost(int place) {
        return cost[place];
    }

    long trueCost(int place) {
        return covers ? near.cost(origin[place]) : cost[place];
    }

    int cover(int place) {
        return covers ? near.cover(origin[place]) : 0;
    }

    int firstOfSite(int s) {
        return startOfSite[s];
    }

    int customerBySite(int at) {
        return customerBySite[at];
    }

    long costBySite(int at) {
        return costBySite[at];
    }
}
