package io.tributary.optimizer.facility.search;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.bound.Prices;
import java.util.Arrays;

/**
 * Exact exchange among a few open sites: all their customers are dealt out anew, and every way that could cost no more
 * than the present one is looked at (implicit enumeration, Balas 1965, Operations Research 13:517-546). Room has prices,
 * which are made good for the part by subgradient steps; with them few ways are within the budget, because at good prices
 * nearly every customer is where it costs least. Shifts and swaps of tightly packed sites can't do what this does: change
 * five hands at once so that all sites are full again.
 */
final class SmallParts {
    private static final int MOST_SITES = 8;
    private static final int PRICE_STEPS = 25;
    private static final int ATTEMPTS = 40;
    /** Looks at ways for a part after which a smaller one is tried. */
    private static final int MOST_NODES = 4_000;

    private static final double EDGE = 1e-7;

    private final FacilityProblem problem;
    private final SourcingState state;
    private final ArcOrder order;
    private final Luck luck;
    private final double[] globalPrice;
    private final int[] sites = new int[MOST_SITES];
    private final double[] price = new double[MOST_SITES];
    private final long[] room = new long[MOST_SITES];
    private int siteCount;
    private int[] customers = new int[64];
    private int[] sequence = new int[64];
    private int count;
    private double wanted = 12;
    private int[][] arcs = new int[64][MOST_SITES];
    private double[][] net = new double[64][MOST_SITES];
    private int[][] place = new int[64][MOST_SITES];
    private int[] options = new int[64];
    private double[] suffix = new double[65];
    private long[][] potential = new long[65][MOST_SITES];
    private int[] chosen = new int[64];
    private int[] best = new int[64];
    private double limit;
    private int nodes;
    private int allowed;
    private boolean isFound;

    SmallParts(FacilityProblem problem, SourcingState state, ArcOrder order, Prices prices, Luck luck) {
        this.problem = problem;
        this.state = state;
        this.order = order;
        this.luck = luck;
        globalPrice = new double[problem.sites()];
        Arrays.setAll(globalPrice, prices::ofRoom);
    }

    /**
     * Deals a part out anew where that costs at most so much more; otherwise nothing changes.
     *
     * @return how many ways were looked at
     */
    int exchange(double more) {
        choose();
        if (siteCount < 2) {
            return 1;
        }
        list();
        double bound = tune();
        nodes = 0;
        allowed = MOST_NODES;
        isFound = false;
        limit = present() + more;
        if (bound <= limit + EDGE) {
            prepare(bound);
            deal(0, -worthOfRoom());
            wanted = nodes > allowed ? Math.max(4, wanted * 0.9) : nodes < allowed / 4 ? wanted * 1.01 : wanted;
        }
        if (isFound) {
            apply();
        }
        return nodes + count * PRICE_STEPS;
    }

    private double worthOfRoom() {
        double sum = 0;
        for (int s = 0; s < siteCount; s++) {
            sum += price[s] * problem.capacity(sites[s]);
        }
        return sum;
    }

    private double present() {
        double sum = 0;
        for (int at = 0; at < count; at++) {
            sum += problem.cost(state.arcOf(customers[at]));
        }
        return sum;
    }

    /** Sites that a random customer and those served beside it find promising. */
    private void choose() {
        siteCount = 0;
        count = 0;
        int customer = luck.below(problem.customers());
        if (state.siteOf(customer) >= 0) {
            add(state.siteOf(customer));
        }
        for (int attempt = 0; attempt < ATTEMPTS && siteCount > 0 && siteCount < MOST_SITES; attempt++) {
            int of = sites[luck.below(siteCount)];
            int who = state.member(of, luck.below(state.memberCount(of)));
            int first = problem.firstArc(who);
            double u = luck.share();
            int next = problem.site(order.at(first + (int) (order.count(who) * u * u * u)));
            if (state.isOpen(next) && !isIn(next) && (siteCount < 2 || count + state.memberCount(next) <= wanted)) {
                add(next);
            }
        }
    }

    private boolean isIn(int site) {
        for (int s = 0; s < siteCount; s++) {
            if (sites[s] == site) {
                return true;
            }
        }
        return false;
    }

    private void add(int site) {
        price[siteCount] = globalPrice[site];
        sites[siteCount++] = site;
        count += state.memberCount(site);
    }

    private void list() {
        if (count > customers.length) {
            grow(2 * count);
        }
        count = 0;
        for (int s = 0; s < siteCount; s++) {
            for (int m = 0; m < state.memberCount(sites[s]); m++) {
                int who = state.member(sites[s], m);
                customers[count] = who;
                for (int other = 0; other < siteCount; other++) {
                    int arc = problem.find(who, sites[other]);
                    boolean fits =
                            arc != FacilityProblem.UNSERVED && problem.weight(arc) <= problem.capacity(sites[other]);
                    arcs[count][other] = fits ? arc : FacilityProblem.UNSERVED;
                }
                count++;
            }
        }
    }

    private void grow(int size) {
        customers = new int[size];
        sequence = new int[size];
        arcs = new int[size][MOST_SITES];
        net = new double[size][MOST_SITES];
        place = new int[size][MOST_SITES];
        options = new int[size];
        suffix = new double[size + 1];
        potential = new long[size + 1][MOST_SITES];
        chosen = new int[size];
        best = new int[size];
    }

    /** Makes the prices good for the part; the bound that they give. */
    private double tune() {
        double target = present();
        double[] bestPrice = price.clone();
        double bestBound = Double.NEGATIVE_INFINITY;
        double length = 1;
        double[] over = new double[MOST_SITES];
        for (int step = 0; step < PRICE_STEPS; step++) {
            double bound = boundAt(over);
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

    private double boundAt(double[] over) {
        double bound = 0;
        for (int s = 0; s < siteCount; s++) {
            over[s] = -problem.capacity(sites[s]);
            bound += price[s] * over[s];
        }
        for (int at = 0; at < count; at++) {
            double least = Double.MAX_VALUE;
            int where = 0;
            for (int s = 0; s < siteCount; s++) {
                int arc = arcs[at][s];
                if (arc != FacilityProblem.UNSERVED) {
                    double each = problem.cost(arc) + price[s] * problem.weight(arc);
                    where = each < least ? s : where;
                    least = Math.min(least, each);
                }
            }
            bound += least;
            over[where] += problem.weight(arcs[at][where]);
        }
        return bound;
    }

    /** Leaves out what the budget can't pay; the heaviest customers come first. */
    private void prepare(double bound) {
        double budget = limit - bound + EDGE;
        long[] keys = new long[count];
        for (int at = 0; at < count; at++) {
            int weight = sort(at, budget);
            keys[at] = ((options[at] == 1 ? Integer.MIN_VALUE : -(long) weight) << 32) | at;
        }
        Arrays.sort(keys);
        for (int at = 0; at < count; at++) {
            sequence[at] = (int) keys[at];
        }
        suffix[count] = 0;
        Arrays.fill(potential[count], 0);
        for (int at = count - 1; at >= 0; at--) {
            int who = sequence[at];
            suffix[at] = suffix[at + 1] + net[who][0];
            System.arraycopy(potential[at + 1], 0, potential[at], 0, MOST_SITES);
            for (int option = 0; option < options[who]; option++) {
                potential[at][place[who][option]] += problem.weight(arcs[who][place[who][option]]);
            }
        }
        for (int s = 0; s < siteCount; s++) {
            room[s] = problem.capacity(sites[s]);
        }
    }

    /** A customer's options within the budget, the cheapest first; the weight of the heaviest. */
    private int sort(int at, double budget) {
        int found = 0;
        int heaviest = 0;
        for (int s = 0; s < siteCount; s++) {
            int arc = arcs[at][s];
            if (arc == FacilityProblem.UNSERVED) {
                continue;
            }
            double each = problem.cost(arc) + price[s] * problem.weight(arc);
            int to = found++;
            while (to > 0 && net[at][to - 1] > each) {
                net[at][to] = net[at][to - 1];
                place[at][to] = place[at][to - 1];
                to--;
            }
            net[at][to] = each;
            place[at][to] = s;
            heaviest = Math.max(heaviest, problem.weight(arc));
        }
        while (found > 1 && net[at][found - 1] - net[at][0] > budget) {
            found--;
        }
        options[at] = found;
        return heaviest;
    }

    private void deal(int at, double sum) {
        if (at == count) {
            record();
            return;
        }
        int who = sequence[at];
        for (int option = 0; option < options[who] && nodes <= allowed; option++) {
            double now = sum + net[who][option];
            if (now + suffix[at + 1] > limit + EDGE) {
                return;
            }
            int s = place[who][option];
            int weight = problem.weight(arcs[who][s]);
            if (room[s] >= weight) {
                nodes++;
                room[s] -= weight;
                chosen[who] = arcs[who][s];
                if (now + suffix[at + 1] + waste(at + 1) <= limit + EDGE) {
                    deal(at + 1, now);
                }
                room[s] += weight;
            }
        }
    }

    /** Worth of the room that can't be filled any more. */
    private double waste(int at) {
        double sum = 0;
        for (int s = 0; s < siteCount; s++) {
            long left = room[s] - potential[at][s];
            sum += left > 0 ? price[s] * left : 0;
        }
        return sum;
    }

    private void record() {
        double cost = 0;
        boolean differs = false;
        for (int at = 0; at < count; at++) {
            cost += problem.cost(chosen[at]);
            differs |= chosen[at] != state.arcOf(customers[at]);
        }
        if (differs && cost <= limit + EDGE) {
            isFound = true;
            System.arraycopy(chosen, 0, best, 0, count);
            limit = cost - 1;
        }
    }

    private void apply() {
        for (int at = 0; at < count; at++) {
            state.set(customers[at], best[at]);
        }
    }
}
