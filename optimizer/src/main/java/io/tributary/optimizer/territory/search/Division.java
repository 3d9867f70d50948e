package io.tributary.optimizer.territory.search;

import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.Arrays;

/**
 * A division into territories with everything that moves need kept up to date: loads, members, borders, what each zone
 * would cost as its territory's centre, the best centres. Costs are exact whole numbers; each territory has at least
 * one zone and is connected, but may break the limits of its measures.
 */
final class Division {
    private final TerritoryProblem problem;
    private final int measures;
    private final int[] territory;
    private final long[] load;
    private final double[] excess;
    private int unbalanced;
    private final int[] size;
    private final int[] firstMember;
    private final int[] nextMember;
    private final int[] previousMember;
    private final int[] foreign;
    private final int[] border;
    private final int[] placeInBorder;
    private int borderSize;
    private final long[] asCentre;
    private final int[] centre;
    private long cost;

    /** A division; the array is not kept. */
    Division(TerritoryProblem problem, int[] start) {
        this.problem = problem;
        measures = problem.measures();
        int zones = problem.zones();
        int territories = problem.territories();
        territory = new int[zones];
        load = new long[territories * measures];
        excess = new double[territories];
        size = new int[territories];
        firstMember = new int[territories];
        nextMember = new int[zones];
        previousMember = new int[zones];
        foreign = new int[zones];
        border = new int[zones];
        placeInBorder = new int[zones];
        asCentre = new long[problem.hasCentres() ? zones : 0];
        centre = new int[territories];
        load(start);
    }

    /** Becomes another division. */
    void load(int[] start) {
        System.arraycopy(start, 0, territory, 0, start.length);
        Arrays.fill(load, 0);
        Arrays.fill(size, 0);
        Arrays.fill(firstMember, TerritoryProblem.FREE);
        Arrays.fill(placeInBorder, TerritoryProblem.FREE);
        borderSize = 0;
        cost = 0;
        for (int j = start.length - 1; j >= 0; j--) {
            join(j, start[j]);
            cost += problem.changeCost(j, start[j]);
        }
        for (int j = 0; j < start.length; j++) {
            cost += cutAfter(j);
            foreign[j] = foreignNeighbours(j);
            updateBorder(j);
        }
        unbalanced = 0;
        for (int t = 0; t < size.length; t++) {
            excess[t] = excess(t, TerritoryProblem.FREE, TerritoryProblem.FREE);
            unbalanced += excess[t] > 0 ? 1 : 0;
        }
        for (int j = 0; j < asCentre.length; j++) {
            asCentre[j] = costAround(j, territory[j]);
        }
        for (int t = 0; problem.hasCentres() && t < size.length; t++) {
            centre[t] = bestCentre(t);
            cost += asCentre[centre[t]];
        }
    }

    int[] copy() {
        return territory.clone();
    }

    int[] territories() {
        return territory;
    }

    int of(int zone) {
        return territory[zone];
    }

    int size(int t) {
        return size[t];
    }

    int firstMember(int t) {
        return firstMember[t];
    }

    int nextMember(int zone) {
        return nextMember[zone];
    }

    /** Zones with a passage to another territory. */
    int borderSize() {
        return borderSize;
    }

    int borderZone(int place) {
        return border[place];
    }

    boolean isAtBorder(int zone) {
        return placeInBorder[zone] != TerritoryProblem.FREE;
    }

    long cost() {
        return cost;
    }

    boolean isBalanced() {
        return unbalanced == 0;
    }

    /** Whether a territory keeps its limits. */
    boolean isBalanced(int t) {
        return excess[t] == 0;
    }

    /** By how much all territories together break their limits, each measure in parts of its highest value. */
    double excess() {
        double sum = 0;
        for (double each : excess) {
            sum += each;
        }
        return sum;
    }

    long load(int t, int measure) {
        return load[t * measures + measure];
    }

    int centre(int t) {
        return centre[t];
    }

    /**
     * What a shift costs with today's centres, which the best centres can only lower; where a centre leaves, the rest of
     * its territory has its best centre.
     */
    long shiftCost(int zone, int to) {
        int from = territory[zone];
        long change = problem.changeCost(zone, to) - problem.changeCost(zone, from);
        if (problem.bordersCost()) {
            change += lengthTo(zone, from) - lengthTo(zone, to);
        }
        if (problem.hasCentres()) {
            change += problem.cost(centre[to], zone);
            change += centre[from] == zone ? withoutCentre(from) : -problem.cost(centre[from], zone);
        }
        return change;
    }

    private long withoutCentre(int from) {
        int leaving = centre[from];
        long least = Long.MAX_VALUE;
        for (int c = firstMember[from]; c != TerritoryProblem.FREE; c = nextMember[c]) {
            if (c != leaving && problem.mayBeCentre(c)) {
                least = Math.min(least, asCentre[c] - problem.cost(c, leaving));
            }
        }
        return least - asCentre[leaving];
    }

    /** Change of the excess when a zone moves, another the other way ({@code FREE}: none). */
    double shiftExcess(int zone, int back, int to) {
        int from = territory[zone];
        return excess(from, back, zone) + excess(to, zone, back) - excess[from] - excess[to];
    }

    /** Change of the excess when a zone enters a territory and another leaves it for a third. */
    double chainExcess(int zone, int to, int second, int onwards) {
        int from = territory[zone];
        return excess(from, TerritoryProblem.FREE, zone)
                + excess(to, zone, second)
                + excess(onwards, second, TerritoryProblem.FREE)
                - excess[from]
                - excess[to]
                - excess[onwards];
    }

    private double excess(int t, int joining, int leaving) {
        double sum = 0;
        for (int k = 0; k < measures; k++) {
            long amount = load[t * measures + k];
            amount += joining == TerritoryProblem.FREE ? 0 : problem.amount(k, joining);
            amount -= leaving == TerritoryProblem.FREE ? 0 : problem.amount(k, leaving);
            if (amount > problem.high(k)) {
                sum += (double) (amount - problem.high(k)) / problem.high(k);
            } else if (amount < problem.low(k)) {
                sum += (double) (problem.low(k) - amount) / problem.high(k);
            }
        }
        return sum;
    }

    /** Length of a zone's borders with the zones of a territory. */
    long lengthTo(int zone, int t) {
        long sum = 0;
        for (int at = problem.first(zone); at < problem.end(zone); at++) {
            sum += territory[problem.neighbour(at)] == t ? problem.length(at) : 0;
        }
        return sum;
    }

    /** Whether a zone has a passage to a territory. */
    boolean touches(int zone, int t) {
        for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
            if (territory[problem.neighbour(at)] == t) {
                return true;
            }
        }
        return false;
    }

    /** Whether a territory could spare a zone: it keeps a zone that may be its centre, and its pins. */
    boolean maySpare(int zone) {
        int from = territory[zone];
        if (problem.pin(zone) != TerritoryProblem.FREE || size[from] < 2) {
            return false;
        }
        if (!problem.hasCentres() || centre[from] != zone) {
            return true;
        }
        for (int c = firstMember[from]; c != TerritoryProblem.FREE; c = nextMember[c]) {
            if (c != zone && problem.mayBeCentre(c)) {
                return true;
            }
        }
        return false;
    }

    /** Moves a zone, whatever that does to connections. */
    void shift(int zone, int to) {
        int from = territory[zone];
        cost += problem.changeCost(zone, to) - problem.changeCost(zone, from);
        if (problem.bordersCost()) {
            cost += lengthTo(zone, from) - lengthTo(zone, to);
        }
        if (problem.hasCentres()) {
            cost -= asCentre[centre[from]] + asCentre[centre[to]];
        }
        unbalanced -= (excess[from] > 0 ? 1 : 0) + (excess[to] > 0 ? 1 : 0);
        leave(zone, from);
        join(zone, to);
        excess[from] = excess(from, TerritoryProblem.FREE, TerritoryProblem.FREE);
        excess[to] = excess(to, TerritoryProblem.FREE, TerritoryProblem.FREE);
        unbalanced += (excess[from] > 0 ? 1 : 0) + (excess[to] > 0 ? 1 : 0);
        updateBorders(zone, from, to);
        if (problem.hasCentres()) {
            updateCentres(zone, from, to);
            cost += asCentre[centre[from]] + asCentre[centre[to]];
        }
    }

    private void updateBorders(int zone, int from, int to) {
        for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
            int near = problem.neighbour(at);
            if (territory[near] == from) {
                foreign[near]++;
                updateBorder(near);
            } else if (territory[near] == to) {
                foreign[near]--;
                updateBorder(near);
            }
        }
        foreign[zone] = foreignNeighbours(zone);
        updateBorder(zone);
    }

    private void updateCentres(int zone, int from, int to) {
        for (int c = firstMember[from]; c != TerritoryProblem.FREE; c = nextMember[c]) {
            asCentre[c] -= problem.cost(c, zone);
        }
        for (int c = firstMember[to]; c != TerritoryProblem.FREE; c = nextMember[c]) {
            asCentre[c] += c == zone ? 0 : problem.cost(c, zone);
        }
        asCentre[zone] = costAround(zone, to);
        centre[from] = bestCentre(from);
        centre[to] = bestCentre(to);
    }

    private long costAround(int candidate, int t) {
        long sum = 0;
        for (int j = firstMember[t]; j != TerritoryProblem.FREE; j = nextMember[j]) {
            sum += problem.cost(candidate, j);
        }
        return sum;
    }

    private int bestCentre(int t) {
        if (problem.staysCentre(t)) {
            return problem.seed(t);
        }
        int best = TerritoryProblem.FREE;
        for (int c = firstMember[t]; c != TerritoryProblem.FREE; c = nextMember[c]) {
            boolean better = best == TerritoryProblem.FREE
                    || asCentre[c] < asCentre[best]
                    || (asCentre[c] == asCentre[best] && c < best);
            best = problem.mayBeCentre(c) && better ? c : best;
        }
        return best == TerritoryProblem.FREE ? firstMember[t] : best;
    }

    private void join(int zone, int t) {
        territory[zone] = t;
        int after = firstMember[t];
        nextMember[zone] = after;
        previousMember[zone] = TerritoryProblem.FREE;
        if (after != TerritoryProblem.FREE) {
            previousMember[after] = zone;
        }
        firstMember[t] = zone;
        size[t]++;
        for (int k = 0; k < measures; k++) {
            load[t * measures + k] += problem.amount(k, zone);
        }
    }

    private void leave(int zone, int t) {
        int before = previousMember[zone];
        int after = nextMember[zone];
        if (before == TerritoryProblem.FREE) {
            firstMember[t] = after;
        } else {
            nextMember[before] = after;
        }
        if (after != TerritoryProblem.FREE) {
            previousMember[after] = before;
        }
        size[t]--;
        for (int k = 0; k < measures; k++) {
            load[t * measures + k] -= problem.amount(k, zone);
        }
    }

    private long cutAfter(int zone) {
        long sum = 0;
        for (int at = problem.first(zone); at < problem.end(zone); at++) {
            int near = problem.neighbour(at);
            sum += zone < near && territory[near] != territory[zone] ? problem.length(at) : 0;
        }
        return sum;
    }

    private int foreignNeighbours(int zone) {
        int count = 0;
        for (int at = problem.first(zone); at < problem.endOfPassages(zone); at++) {
            count += territory[problem.neighbour(at)] != territory[zone] ? 1 : 0;
        }
        return count;
    }

    private void updateBorder(int zone) {
        boolean isIn = placeInBorder[zone] != TerritoryProblem.FREE;
        if (foreign[zone] > 0 && !isIn) {
            placeInBorder[zone] = borderSize;
            border[borderSize++] = zone;
        } else if (foreign[zone] == 0 && isIn) {
            int last = border[--borderSize];
            border[placeInBorder[zone]] = last;
            placeInBorder[last] = placeInBorder[zone];
            placeInBorder[zone] = TerritoryProblem.FREE;
        }
    }
}
