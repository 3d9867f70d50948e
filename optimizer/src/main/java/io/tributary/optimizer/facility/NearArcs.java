package io.tributary.optimizer.facility;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The arcs of each customer by rising cost, so that at given prices only the near ones, which are worth their cost, need
 * to be looked at. Where cover counts, it must fall as the cost rises; then the order holds at every price of cover.
 */
public final class NearArcs {
    private final int[] start;
    private final int[] site;
    private final long[] cost;
    private final int[] cover;

    NearArcs(FacilityProblem problem) {
        start = new int[problem.customers() + 1];
        site = new int[problem.arcs()];
        cost = new long[problem.arcs()];
        cover = new int[problem.requiredCover() > 0 ? problem.arcs() : 0];
        for (int i = 0; i < problem.customers(); i++) {
            start[i + 1] = problem.endOfArcs(i);
        }
        IntStream.range(0, problem.customers()).forEach(i -> sort(problem, i));
    }

    /** Whether a problem has such an order: no capacity binds, and nearer arcs cover no less. */
    public static boolean fits(FacilityProblem problem) {
        if (problem.isCapacitated()) {
            return false;
        }
        for (int i = 0; i < problem.customers() && problem.requiredCover() > 0; i++) {
            int[] order = order(problem, i);
            for (int at = 1; at < order.length; at++) {
                if (problem.cover(order[at - 1]) < problem.cover(order[at])) {
                    return false;
                }
            }
        }
        return true;
    }

    private void sort(FacilityProblem problem, int customer) {
        int[] order = order(problem, customer);
        for (int at = 0; at < order.length; at++) {
            int place = start[customer] + at;
            site[place] = problem.site(order[at]);
            cost[place] = problem.cost(order[at]);
            if (cover.length > 0) {
                cover[place] = problem.cover(order[at]);
            }
        }
    }

    /** A customer's arcs by cost, of equal cost those first that cover most. */
    private static int[] order(FacilityProblem problem, int customer) {
        int first = problem.firstArc(customer);
        int count = problem.endOfArcs(customer) - first;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count);
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int at = 0; at < count; at++) {
            least = Math.min(least, problem.cost(first + at));
            most = Math.max(most, problem.cost(first + at));
        }
        boolean slow = problem.requiredCover() > 0 || (count > 0 && (most - least) >> (Long.SIZE - 2 - bits) != 0);
        return slow ? byCover(problem, customer) : byKey(problem, customer, bits, least);
    }

    private static int[] byKey(FacilityProblem problem, int customer, int bits, long least) {
        int first = problem.firstArc(customer);
        long[] keys = new long[problem.endOfArcs(customer) - first];
        for (int at = 0; at < keys.length; at++) {
            keys[at] = ((problem.cost(first + at) - least) << bits) | at;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int at = 0; at < keys.length; at++) {
            order[at] = first + (int) (keys[at] & ((1L << bits) - 1));
        }
        return order;
    }

    private static int[] byCover(FacilityProblem problem, int customer) {
        return IntStream.range(problem.firstArc(customer), problem.endOfArcs(customer))
                .boxed()
                .sorted((a, b) -> {
                    int byCost = Long.compare(problem.cost(a), problem.cost(b));
                    return byCost != 0 ? byCost : Integer.compare(problem.cover(b), problem.cover(a));
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** A customer's first place; its places run to the next customer's first. */
    public int first(int customer) {
        return start[customer];
    }

    /** The site at a place. */
    public int site(int place) {
        return site[place];
    }

    /** What serving the place's customer from there costs. */
    public long cost(int place) {
        return cost[place];
    }

    /** What the arc at a place counts towards the required cover. */
    public int cover(int place) {
        return cover.length == 0 ? 0 : cover[place];
    }
}
