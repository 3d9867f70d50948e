package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Prices;
import java.util.Arrays;

/**
 * The arcs of each customer in order of promise by the relaxation: cost, plus what the room that they take is worth,
 * plus a share of what opening the site costs at the relaxation's prices. Only the first of them are sorted; the others
 * follow in no order of promise.
 */
final class ArcOrder {
    /** Arcs of a customer that are sorted: plans hardly ever use others (measured on up to 500 sites). */
    private static final int SORTED = 80;

    private static final int PLACE = 0xFFFFF;

    private final FacilityProblem problem;
    private final int[] ordered;
    private final int[] rank;
    private final double step;

    ArcOrder(FacilityProblem problem, Prices prices) {
        this.problem = problem;
        ordered = new int[problem.arcs()];
        rank = new int[problem.arcs()];
        Promise promise = new Promise(problem, prices);
        step = promise.step();
        double[] merit = new double[problem.sites()];
        long[] keys = new long[problem.sites()];
        for (int i = 0; i < problem.customers(); i++) {
            order(i, promise, merit, keys);
        }
    }

    private void order(int customer, Promise promise, double[] merit, long[] keys) {
        int from = problem.firstArc(customer);
        int size = problem.endOfArcs(customer) - from;
        double least = Double.MAX_VALUE;
        double most = 1;
        for (int at = 0; at < size; at++) {
            merit[at] = promise.of(from + at);
            least = Math.min(least, merit[at]);
        }
        for (int at = 0; at < size; at++) {
            most = Math.max(most, merit[at] - least);
        }
        for (int at = 0; at < size; at++) {
            keys[at] = ((long) ((merit[at] - least) / most * 0x1p40) << 20) | at;
        }
        int sorted = Math.min(size, SORTED);
        bringForward(keys, size, sorted);
        Arrays.sort(keys, 0, sorted);
        for (int at = 0; at < size; at++) {
            ordered[from + at] = from + (int) (keys[at] & PLACE);
            rank[ordered[from + at]] = at;
        }
    }

    /** Brings the smallest keys to the front (quickselect, Hoare 1961, Communications of the ACM 4:321-322). */
    private static void bringForward(long[] keys, int size, int wanted) {
        int low = 0;
        int high = size - 1;
        while (wanted < size && low < high) {
            long pivot = keys[(low + high) >>> 1];
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long kept = keys[i];
                    keys[i++] = keys[j];
                    keys[j--] = kept;
                }
            }
            if (wanted - 1 <= j) {
                high = j;
            } else if (wanted - 1 >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    /** How many of a customer's arcs are in order. */
    int count(int customer) {
        return Math.min(SORTED, problem.endOfArcs(customer) - problem.firstArc(customer));
    }

    /** Whether an arc is among the first so many of its customer. */
    boolean isAmongFirst(int arc, int many) {
        return rank[arc] < many;
    }

    /** Mean difference of promise between a customer's first and third arc, in units of cost; above 0. */
    double step() {
        return step;
    }

    /** The arc at a place; a customer's places run from its first arc's number to its last's, those in order first. */
    int at(int place) {
        return ordered[place];
    }
}
