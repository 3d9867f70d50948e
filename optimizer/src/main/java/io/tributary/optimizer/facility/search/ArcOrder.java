package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Prices;
import java.util.Arrays;

/**
 * The arcs of each customer in order of promise by the relaxation: cost, plus what the room that they take is worth,
 * plus a share of what opening the site costs at the relaxation's prices.
 */
final class ArcOrder {
    private static final int THIRD = 2;

    private final int[] ordered;
    private final int[] rank;
    private final int customers;
    private double steps;

    ArcOrder(FacilityProblem problem, Prices prices) {
        ordered = new int[problem.arcs()];
        rank = new int[problem.arcs()];
        customers = problem.customers();
        double[] opening = new double[problem.sites()];
        for (int s = 0; s < opening.length; s++) {
            double load = 0;
            for (int at = 0; at < problem.arcsOf(s); at++) {
                load += problem.weight(problem.arcOf(s, at));
            }
            double room = Math.max(1, Math.min(problem.capacity(s), load));
            opening[s] = Math.max(0, prices.ofSite(s)) / room;
        }
        for (int i = 0; i < problem.customers(); i++) {
            order(problem, prices, opening, i);
        }
    }

    private void order(FacilityProblem problem, Prices prices, double[] opening, int customer) {
        int from = problem.firstArc(customer);
        int size = problem.endOfArcs(customer) - from;
        double[] merit = new double[size];
        double least = Double.MAX_VALUE;
        double most = 1;
        for (int at = 0; at < size; at++) {
            int arc = from + at;
            int site = problem.site(arc);
            merit[at] = problem.cost(arc)
                    - prices.ofCover() * problem.cover(arc)
                    + (prices.ofRoom(site) + opening[site]) * problem.weight(arc);
            least = Math.min(least, merit[at]);
        }
        for (double each : merit) {
            most = Math.max(most, each - least);
        }
        long[] keys = new long[size];
        for (int at = 0; at < size; at++) {
            keys[at] = ((long) ((merit[at] - least) / most * 0x1p40) << 20) | at;
        }
        Arrays.sort(keys);
        for (int at = 0; at < size; at++) {
            ordered[from + at] = from + (int) (keys[at] & 0xFFFFF);
            rank[ordered[from + at]] = at;
        }
        if (size > 0) {
            int third = (int) (keys[Math.min(THIRD, size - 1)] & 0xFFFFF);
            steps += merit[third] - least;
        }
    }

    /** Whether an arc is among the first so many of its customer. */
    boolean isAmongFirst(int arc, int many) {
        return rank[arc] < many;
    }

    /** Mean difference of promise between a customer's first and third arc, in units of cost; above 0. */
    double step() {
        return Math.max(1e-3, steps / Math.max(1, customers));
    }

    /** The arc at a place; a customer's places run from its first arc's number to its last's. */
    int at(int place) {
        return ordered[place];
    }
}
