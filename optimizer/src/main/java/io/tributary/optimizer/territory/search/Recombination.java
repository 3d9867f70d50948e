package io.tributary.optimizer.territory.search;

import io.tributary.optimizer.facility.search.Luck;
import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.Arrays;

/**
 * Recombination (DeFord, Duchin and Solomon 2021, Harvard Data Science Review 3.1): two neighbouring territories become
 * one, a random spanning tree is laid over it, and the tree is cut at an edge that balances the two sides best.
 */
final class Recombination {
    private final TerritoryProblem problem;
    private final Luck luck;
    private final int[] order;
    private final int[] parent;
    private final int[] frontier;
    private final int[] frontierParent;
    private final int[] place;
    private final long[] below;
    private final int[] pinsOfFirst;
    private final int[] pinsOfSecond;
    private final int[] before;
    private int zones;

    Recombination(TerritoryProblem problem, Luck luck) {
        this.problem = problem;
        this.luck = luck;
        int n = problem.zones();
        order = new int[n];
        parent = new int[n];
        int ends = 1;
        for (int j = 0; j < n; j++) {
            ends += problem.endOfPassages(j) - problem.first(j);
        }
        frontier = new int[ends];
        frontierParent = new int[ends];
        place = new int[n];
        below = new long[n * Math.max(1, problem.measures())];
        pinsOfFirst = new int[n];
        pinsOfSecond = new int[n];
        before = new int[n];
        Arrays.fill(place, TerritoryProblem.FREE);
    }

    /** Divides two neighbours anew; false, and nothing changes, where no cut serves or the acceptance says no. */
    boolean split(Division division, int one, int two, Acceptance acceptance) {
        growTree(division, one, two);
        int cut = bestCut(one, two);
        boolean done = cut != TerritoryProblem.FREE && apply(division, one, two, cut, acceptance);
        for (int at = 0; at < zones; at++) {
            place[order[at]] = TerritoryProblem.FREE;
        }
        return done;
    }

    /** Whether a changed division is welcome. */
    @FunctionalInterface
    interface Acceptance {
        boolean accepts(long costBefore, double excessBefore, Division after);
    }

    /** A random tree over both territories, parents before children. */
    private void growTree(Division division, int one, int two) {
        zones = 0;
        int root = division.firstMember(luck.below(2) == 0 ? one : two);
        int open = 0;
        frontier[open] = root;
        frontierParent[open++] = TerritoryProblem.FREE;
        while (open > 0) {
            int pick = luck.below(open);
            int zone = frontier[pick];
            int from = frontierParent[pick];
            open--;
            frontier[pick] = frontier[open];
            frontierParent[pick] = frontierParent[open];
            if (place[zone] != TerritoryProblem.FREE) {
                continue;
            }
            place[zone] = zones;
            parent[zones] = from;
            order[zones++] = zone;
            for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
                int next = problem.neighbour(at);
                boolean inside = division.of(next) == one || division.of(next) == two;
                if (inside && place[next] == TerritoryProblem.FREE) {
                    frontier[open] = next;
                    frontierParent[open++] = place[zone];
                }
            }
        }
    }

    /** The place in the tree whose branch is cut off; the best balanced, ties by luck. */
    private int bestCut(int one, int two) {
        sumBranches(one, two);
        int best = TerritoryProblem.FREE;
        double least = Double.MAX_VALUE;
        int ties = 0;
        for (int at = 1; at < zones; at++) {
            boolean possible = mayBeOne(at) || mayBeTwo(at);
            double excess = possible ? excess(at) : Double.MAX_VALUE;
            if (excess < least) {
                least = excess;
                best = at;
                ties = 1;
            } else if (excess == least && possible && luck.below(++ties) == 0) {
                best = at;
            }
        }
        return best;
    }

    private void sumBranches(int one, int two) {
        int measures = problem.measures();
        for (int at = 0; at < zones; at++) {
            for (int k = 0; k < measures; k++) {
                below[at * measures + k] = problem.amount(k, order[at]);
            }
            pinsOfFirst[at] = problem.pin(order[at]) == one ? 1 : 0;
            pinsOfSecond[at] = problem.pin(order[at]) == two ? 1 : 0;
        }
        for (int at = zones - 1; at > 0; at--) {
            for (int k = 0; k < measures; k++) {
                below[parent[at] * measures + k] += below[at * measures + k];
            }
            pinsOfFirst[parent[at]] += pinsOfFirst[at];
            pinsOfSecond[parent[at]] += pinsOfSecond[at];
        }
    }

    private double excess(int at) {
        double sum = 0;
        for (int k = 0; k < problem.measures(); k++) {
            long branch = below[at * problem.measures() + k];
            sum += excess(k, branch) + excess(k, below[k] - branch);
        }
        return sum;
    }

    private double excess(int measure, long amount) {
        long over = Math.max(amount - problem.high(measure), problem.low(measure) - amount);
        return over > 0 ? (double) over / problem.high(measure) : 0;
    }

    private boolean apply(Division division, int one, int two, int cut, Acceptance acceptance) {
        long cost = division.cost();
        double excess = division.excess();
        int label = label(division, one, two, cut);
        int rest = label == one ? two : one;
        if (label == TerritoryProblem.FREE) {
            return false;
        }
        for (int at = 0; at < zones; at++) {
            before[at] = division.of(order[at]);
        }
        markBranch(cut);
        for (int at = 0; at < zones; at++) {
            int to = frontier[at] == 1 ? label : rest;
            if (to != before[at]) {
                division.shift(order[at], to);
            }
        }
        if (acceptance.accepts(cost, excess, division)) {
            return true;
        }
        for (int at = 0; at < zones; at++) {
            if (division.of(order[at]) != before[at]) {
                division.shift(order[at], before[at]);
            }
        }
        return false;
    }

    /** Marks the places of the branch in {@code frontier}, which is free by now. */
    private void markBranch(int cut) {
        for (int at = 0; at < zones; at++) {
            frontier[at] = at == cut || (at > cut && frontier[parent[at]] == 1) ? 1 : 0;
        }
    }

    /** The territory that the branch becomes: as pins and overlap say; {@code FREE} where neither name would do. */
    private int label(Division division, int one, int two, int cut) {
        markBranch(cut);
        int[] overlap = new int[4];
        for (int at = 0; at < zones; at++) {
            overlap[2 * frontier[at] + (division.of(order[at]) == one ? 0 : 1)]++;
        }
        boolean isOne = mayBeOne(cut) && overlap[2] > 0 && overlap[1] > 0;
        boolean isTwo = mayBeTwo(cut) && overlap[3] > 0 && overlap[0] > 0;
        if (isOne && isTwo) {
            return overlap[2] + overlap[1] >= overlap[3] + overlap[0] ? one : two;
        }
        if (isOne) {
            return one;
        }
        return isTwo ? two : TerritoryProblem.FREE;
    }

    /** Whether a branch has all pins of the first territory and none of the second. */
    private boolean mayBeOne(int at) {
        return pinsOfSecond[at] == 0 && pinsOfFirst[at] == pinsOfFirst[0];
    }

    private boolean mayBeTwo(int at) {
        return pinsOfFirst[at] == 0 && pinsOfSecond[at] == pinsOfSecond[0];
    }
}
