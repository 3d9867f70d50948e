package io.tributary.optimizer.facility.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups of sites that compete for the same customers: grown together pair by pair, the strongest mean competition first,
 * then bettered by moving single sites while more competition comes to lie within the groups.
 */
final class SiteClusters {
    /** Rounds of single moves; they hardly ever need as many (measured). */
    private static final int ROUNDS = 20;

    private final double[][] weight;
    private final int largest;
    private final int[] groupOf;
    private final int[] size;
    /** Competition of a site with all sites of a group. */
    private final double[][] within;

    private SiteClusters(double[][] weight, int largest) {
        this.weight = weight;
        this.largest = largest;
        int sites = weight.length;
        groupOf = new int[sites];
        size = new int[sites];
        within = new double[sites][];
        for (int s = 0; s < sites; s++) {
            groupOf[s] = s;
            size[s] = 1;
            within[s] = weight[s].clone();
        }
    }

    /**
     * Groups of two sites or more.
     *
     * @param weight how much two sites compete; symmetric, zero for a site with itself
     * @param largest most sites in a group
     */
    static int[][] of(double[][] weight, int largest) {
        SiteClusters clusters = new SiteClusters(weight, largest);
        clusters.grow();
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = clusters.moveSites();
        }
        return clusters.groups();
    }

    private void grow() {
        int sites = size.length;
        double[][] between = new double[sites][];
        int[] nearest = new int[sites];
        for (int s = 0; s < sites; s++) {
            between[s] = weight[s].clone();
            nearest[s] = nearest(s, between);
        }
        while (true) {
            int one = -1;
            for (int s = 0; s < sites; s++) {
                if (nearest[s] >= 0 && (one < 0 || mean(s, nearest[s], between) > mean(one, nearest[one], between))) {
                    one = s;
                }
            }
            if (one < 0) {
                return;
            }
            int other = nearest[one];
            merge(one, other, between);
            for (int s = 0; s < sites; s++) {
                nearest[s] = nearestAfter(s, one, other, nearest[s], between);
            }
        }
    }

    /** The nearest group of a group after two others have become one. */
    private int nearestAfter(int group, int one, int other, int before, double[][] between) {
        if (size[group] == 0 || before < 0) {
            return group == one ? nearest(group, between) : -1;
        }
        if (group == one || before == one || before == other) {
            return nearest(group, between);
        }
        boolean fits = size[group] + size[one] <= largest;
        return fits && mean(group, one, between) > mean(group, before, between) ? one : before;
    }

    private double mean(int one, int other, double[][] between) {
        return between[one][other] / ((double) size[one] * size[other]);
    }

    /** The group that fits and competes most on average; below 0 where none competes. */
    private int nearest(int group, double[][] between) {
        int best = -1;
        double most = 0;
        for (int other = 0; other < size.length; other++) {
            if (other != group && size[other] > 0 && size[group] + size[other] <= largest) {
                double mean = mean(group, other, between);
                if (mean > most) {
                    most = mean;
                    best = other;
                }
            }
        }
        return best;
    }

    private void merge(int one, int other, double[][] between) {
        size[one] += size[other];
        size[other] = 0;
        for (int s = 0; s < size.length; s++) {
            between[one][s] += between[other][s];
            between[s][one] = between[one][s];
            within[s][one] += within[s][other];
            within[s][other] = 0;
            groupOf[s] = groupOf[s] == other ? one : groupOf[s];
        }
    }

    /** Moves and exchanges single sites where that gains; whether any did. */
    private boolean moveSites() {
        boolean moved = false;
        for (int s = 0; s < size.length; s++) {
            for (int group = 0; group < size.length; group++) {
                if (size[group] > 0 && size[group] < largest && within[s][group] > within[s][groupOf[s]]) {
                    move(s, group);
                    moved = true;
                }
            }
            for (int other = 0; other < size.length; other++) {
                int mine = groupOf[s];
                int theirs = groupOf[other];
                if (mine != theirs && exchangeGain(s, other) > 1e-9 * within[s][mine]) {
                    move(s, theirs);
                    move(other, mine);
                    moved = true;
                }
            }
        }
        return moved;
    }

    private double exchangeGain(int one, int other) {
        return within[one][groupOf[other]]
                - within[one][groupOf[one]]
                + within[other][groupOf[one]]
                - within[other][groupOf[other]]
                - 2 * weight[one][other];
    }

    private void move(int site, int group) {
        int before = groupOf[site];
        for (int s = 0; s < size.length; s++) {
            within[s][before] -= weight[s][site];
            within[s][group] += weight[s][site];
        }
        size[before]--;
        size[group]++;
        groupOf[site] = group;
    }

    private int[][] groups() {
        List<int[]> groups = new ArrayList<>();
        for (int g = 0; g < size.length; g++) {
            int group = g;
            if (size[g] > 1) {
                groups.add(IntStream.range(0, size.length)
                        .filter(s -> groupOf[s] == group)
                        .toArray());
            }
        }
        return groups.toArray(new int[0][]);
    }
}
