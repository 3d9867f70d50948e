package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import java.util.Arrays;

/**
 * The choice of sites of least total value where a customer gains by one site of each cluster at most: the value of every
 * set of a cluster's sites by sums over subsets (Yates 1937, The Design and Analysis of Factorial Experiments), then the
 * best number of sites for each cluster by dynamic programming. Sites outside the clusters count alone.
 */
final class ClusterChoice {
    private static final long NONE = Long.MAX_VALUE / 4;

    private final int mostOpen;
    private final int[][] members;
    private final int[] single;
    /** For each cluster and set of its sites: what the customers gain whose sites worth their cost are this set. */
    private final long[][] gain;
    /** What opening all sites of a set costs. */
    private final long[][] opening;

    private final long[][] least;
    private final int[][] bestSet;
    private final byte[][] taken;
    private final long[] sorted;
    private final boolean[] open;
    private long[] total = new long[0];

    ClusterChoice(FacilityProblem problem, int[][] members, int[] single, long grain) {
        this.members = members.clone();
        this.single = single.clone();
        mostOpen = problem.mostOpen();
        gain = new long[members.length][];
        opening = new long[members.length][];
        least = new long[members.length][];
        bestSet = new int[members.length][];
        taken = new byte[members.length][];
        for (int c = 0; c < members.length; c++) {
            int sites = members[c].length;
            gain[c] = new long[1 << sites];
            opening[c] = new long[1 << sites];
            for (int set = 1; set < opening[c].length; set++) {
                int site = members[c][Integer.numberOfTrailingZeros(set)];
                opening[c][set] = opening[c][set & (set - 1)] + problem.openingCost(site) * grain;
            }
            least[c] = new long[sites + 1];
            bestSet[c] = new int[sites + 1];
        }
        sorted = new long[single.length];
        open = new boolean[problem.sites()];
    }

    void clear() {
        for (long[] each : gain) {
            Arrays.fill(each, 0);
        }
    }

    /** A customer gains so much where any site of a set is open. */
    void add(int cluster, int set, long amount) {
        gain[cluster][set] += amount;
    }

    boolean isOpen(int site) {
        return open[site];
    }

    /**
     * The least sum; afterwards the choice can be read.
     *
     * @param value what opening each site alone changes
     */
    long leastSum(long[] value) {
        total = new long[] {0};
        for (int c = 0; c < members.length; c++) {
            sumOverSubsets(gain[c]);
            findLeast(c);
            combine(c);
        }
        for (int at = 0; at < single.length; at++) {
            sorted[at] = value[single[at]];
        }
        Arrays.sort(sorted);
        long[] sums = new long[sorted.length + 1];
        int paying = 0;
        while (paying < sorted.length && sorted[paying] < 0) {
            sums[paying + 1] = sums[paying] + sorted[paying++];
        }
        long best = NONE;
        int inClusters = 0;
        for (int number = 0; number < total.length; number++) {
            long sum = total[number] + sums[Math.min(paying, mostOpen - number)];
            if (sum < best) {
                best = sum;
                inClusters = number;
            }
        }
        open(inClusters, Math.min(paying, mostOpen - inClusters), value);
        return best;
    }

    /** After this, a set holds the gains of all its subsets together. */
    private static void sumOverSubsets(long[] sums) {
        for (int bit = 1; bit < sums.length; bit <<= 1) {
            for (int base = 0; base < sums.length; base += 2 * bit) {
                for (int set = base; set < base + bit; set++) {
                    sums[set + bit] += sums[set];
                }
            }
        }
    }

    /** The least value of so many sites of a cluster: a set misses the gains of all subsets of the closed sites. */
    private void findLeast(int cluster) {
        long[] missed = gain[cluster];
        int all = missed.length - 1;
        Arrays.fill(least[cluster], NONE);
        for (int set = 0; set <= all; set++) {
            int number = Integer.bitCount(set);
            long value = opening[cluster][set] + missed[all ^ set] - missed[all];
            if (value < least[cluster][number]) {
                least[cluster][number] = value;
                bestSet[cluster][number] = set;
            }
        }
    }

    /** Adds a cluster to the least sums for each number of sites so far. */
    private void combine(int cluster) {
        int most = Math.min(mostOpen, total.length - 1 + members[cluster].length);
        long[] next = new long[most + 1];
        byte[] from = new byte[most + 1];
        Arrays.fill(next, NONE);
        for (int before = 0; before < total.length; before++) {
            for (int more = 0; more < least[cluster].length && before + more <= most; more++) {
                long sum = total[before] + least[cluster][more];
                if (sum < next[before + more]) {
                    next[before + more] = sum;
                    from[before + more] = (byte) more;
                }
            }
        }
        taken[cluster] = from;
        total = next;
    }

    private void open(int inClusters, int alone, long[] value) {
        Arrays.fill(open, false);
        int left = inClusters;
        for (int c = members.length - 1; c >= 0; c--) {
            int number = taken[c][left];
            for (int at = 0; at < members[c].length; at++) {
                open[members[c][at]] = (bestSet[c][number] >> at & 1) == 1;
            }
            left -= number;
        }
        long last = alone > 0 ? sorted[alone - 1] : Long.MIN_VALUE;
        int wanted = alone;
        for (int site : single) {
            open[site] = value[site] < last;
            wanted -= open[site] ? 1 : 0;
        }
        for (int at = 0; at < single.length && wanted > 0; at++) {
            if (value[single[at]] == last) {
                open[single[at]] = true;
                wanted--;
            }
        }
    }
}
