package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.knapsack.Knapsack;
import java.util.Arrays;

/**
 * The choice of sites of least total value: at most so many, at least so many that the largest can carry everybody, and
 * with room for everybody. The limits of number and of room are held apart; the larger of the two sums counts, so it is
 * never above that of the best choice.
 */
final class SiteChoice {
    /** Covers the rounding of the doubles in a part of a site. */
    private static final double ROUNDING = 1e-12;

    private final FacilityProblem problem;
    private final long[] sorted;
    private final boolean[] open;
    private final int least;
    private final long weight;
    private final Knapsack closed = new Knapsack();
    private double roomPrice;
    private double lost;
    private long dearest;

    SiteChoice(FacilityProblem problem) {
        this.problem = problem;
        sorted = new long[problem.sites()];
        open = new boolean[problem.sites()];
        weight = leastWeight();
        least = Math.min(fewestSites(), problem.mostOpen());
    }

    private long leastWeight() {
        long sum = 0;
        for (int i = 0; i < problem.customers(); i++) {
            int lightest = Integer.MAX_VALUE;
            for (int k = problem.firstArc(i); k < problem.endOfArcs(i); k++) {
                lightest = Math.min(lightest, problem.weight(k));
            }
            sum += problem.mustServe(i) && lightest < Integer.MAX_VALUE ? lightest : 0;
        }
        return sum;
    }

    private int fewestSites() {
        long[] rooms = new long[problem.sites()];
        Arrays.setAll(rooms, problem::capacity);
        Arrays.sort(rooms);
        long room = 0;
        int count = 0;
        while (room < weight && count < rooms.length) {
            room += rooms[rooms.length - ++count];
        }
        boolean anyMust = false;
        for (int i = 0; i < problem.customers(); i++) {
            anyMust |= problem.mustServe(i);
        }
        return Math.max(count, anyMust && rooms.length > 0 ? 1 : 0);
    }

    /** By how much the least sum rises at least, were a site to be opened that is not. */
    long extra(long[] value, int site) {
        if (open[site]) {
            return 0;
        }
        double fair = value[site] - (roomPrice > 0 ? roomPrice * problem.capacity(site) : (double) dearest) - lost;
        return (long) Math.max(0, Math.floor(fair - ROUNDING * Math.abs(fair)));
    }

    boolean isOpen(int site) {
        return open[site];
    }

    /** The least sum; afterwards the choice can be read. */
    long leastSum(long[] value) {
        long byNumber = byNumber(value);
        roomPrice = 0;
        lost = 0;
        if (roomOfOpen() >= weight) {
            return byNumber;
        }
        boolean[] first = open.clone();
        long inParts = byRoom(value);
        long byRoom = Math.max(inParts, byWholeRoom(value));
        lost = (double) byRoom - inParts;
        if (byRoom < byNumber) {
            System.arraycopy(first, 0, open, 0, open.length);
            roomPrice = 0;
            lost = 0;
        } else {
            dearest = 0;
        }
        return Math.max(byNumber, byRoom);
    }

    private long roomOfOpen() {
        long room = 0;
        for (int s = 0; s < open.length; s++) {
            room += open[s] ? problem.capacity(s) : 0;
        }
        return room;
    }

    /** The least sum of at least and at most so many values. */
    private long byNumber(long[] value) {
        System.arraycopy(value, 0, sorted, 0, value.length);
        Arrays.sort(sorted);
        int count = 0;
        long sum = 0;
        while (count < problem.mostOpen() && (count < least || sorted[count] < 0)) {
            sum += sorted[count++];
        }
        long last = count == 0 ? Long.MIN_VALUE : sorted[count - 1];
        dearest = count > 0 && (count == problem.mostOpen() || last > 0) ? last : 0;
        int ties = count;
        for (int s = 0; s < value.length; s++) {
            open[s] = count > 0 && value[s] < last;
            ties -= open[s] ? 1 : 0;
        }
        for (int s = 0; s < value.length && ties > 0; s++) {
            if (count > 0 && value[s] == last) {
                open[s] = true;
                ties--;
            }
        }
        return sum;
    }

    /** All values below 0, then those that cost least per unit of room, the last one in part. */
    private long byRoom(long[] value) {
        long sum = 0;
        long left = weight;
        for (int s = 0; s < value.length; s++) {
            open[s] = value[s] < 0;
            sum += open[s] ? value[s] : 0;
            left -= open[s] ? problem.capacity(s) : 0;
        }
        while (left > 0) {
            int best = cheapestRoom(value);
            if (best < 0) {
                return sum;
            }
            open[best] = true;
            roomPrice = Math.max(0, value[best] / (double) problem.capacity(best));
            double part = Math.min(1, left / (double) problem.capacity(best));
            sum += part < 1 ? (long) Math.floor(value[best] * part * (1 - ROUNDING)) : value[best];
            left -= problem.capacity(best);
        }
        return sum;
    }

    /** The same with whole sites: of all that cost something the most valuable stay closed for which room can be spared. */
    private long byWholeRoom(long[] value) {
        closed.clear();
        long sum = 0;
        long spare = -weight;
        for (int s = 0; s < value.length; s++) {
            sum += value[s];
            spare += problem.capacity(s);
            open[s] = true;
            if (value[s] > 0) {
                closed.offer(s, problem.capacity(s), value[s]);
            }
        }
        if (spare < 0 || spare > Integer.MAX_VALUE) {
            return Long.MIN_VALUE;
        }
        sum -= closed.solve((int) spare);
        for (int at = 0; at < closed.size(); at++) {
            open[closed.idAt(at)] = !closed.isTaken(at);
        }
        return sum;
    }

    private int cheapestRoom(long[] value) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int s = 0; s < value.length; s++) {
            double perUnit = value[s] / (double) problem.capacity(s);
            if (!open[s] && problem.capacity(s) > 0 && perUnit < least) {
                best = s;
                least = perUnit;
            }
        }
        return best;
    }
}
