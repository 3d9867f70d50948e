package io.tributary.optimizer.facility.bound;

import io.tributary.optimizer.facility.FacilityProblem;
import io.tributary.optimizer.facility.NearArcs;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The relaxation where no capacity binds, sharpened: a customer may be served by several clusters of sites, but by one
 * site of each at most (relaxation with clusters, Ribeiro and Lorena 2008, Computers and Operations Research
 * 35:2129-2140). It proves more than the linear program where that opens halves of neighbouring sites.
 */
final class ClusterRelaxation implements Relaxed {
    private static final int ALONE = -1;

    private final FacilityProblem problem;
    private final Grains grains;
    private final NearArcs near;
    private final int[] end;
    private final int[] clusterOf;
    private final int[] bitOf;
    private final long[] valueOfSite;
    private final int[] timesServed;
    private final ClusterChoice choice;
    /** The sites of each cluster that the present customer may gain by, and what it gains by the last of them. */
    private final int[] set;

    private final long[] lastGain;
    private final int[] touched;
    private final int[] seenBy;
    private long coverServed;

    ClusterRelaxation(FacilityProblem problem, int[][] clusters) {
        this.problem = problem;
        grains = Grains.of(problem);
        near = problem.nearArcs();
        end = new int[problem.customers()];
        clusterOf = new int[problem.sites()];
        bitOf = new int[problem.sites()];
        Arrays.fill(clusterOf, ALONE);
        for (int c = 0; c < clusters.length; c++) {
            for (int at = 0; at < clusters[c].length; at++) {
                clusterOf[clusters[c][at]] = c;
                bitOf[clusters[c][at]] = 1 << at;
            }
        }
        int[] single = IntStream.range(0, problem.sites())
                .filter(s -> clusterOf[s] == ALONE)
                .toArray();
        choice = new ClusterChoice(problem, clusters, single, grains.perUnit());
        valueOfSite = new long[problem.sites()];
        timesServed = new int[problem.customers()];
        set = new int[clusters.length];
        lastGain = new long[clusters.length];
        touched = new int[clusters.length];
        seenBy = new int[clusters.length];
    }

    @Override
    public Grains grains() {
        return grains;
    }

    @Override
    public long valueAt(long[] ofCustomer, long ofCover) {
        for (int s = 0; s < valueOfSite.length; s++) {
            valueOfSite[s] = problem.openingCost(s) * grains.perUnit();
        }
        choice.clear();
        long value = Math.multiplyExact(ofCover, problem.requiredCover());
        for (int i = 0; i < end.length; i++) {
            value += ofCustomer[i];
            end[i] = take(i, ofCustomer[i], ofCover);
        }
        value += choice.leastSum(valueOfSite);
        count();
        return value;
    }

    /** Offers a customer to all sites where it is worth its cost; the place after the last of them. */
    private int take(int customer, long price, long ofCover) {
        int last = near.first(customer + 1);
        int place = near.first(customer);
        int clusters = 0;
        for (; place < last; place++) {
            long gain = price - near.cost(place) * grains.perUnit() + ofCover * near.cover(place);
            if (gain <= 0) {
                break;
            }
            int site = near.site(place);
            valueOfSite[site] -= gain;
            int cluster = clusterOf[site];
            if (cluster != ALONE) {
                if (set[cluster] == 0) {
                    touched[clusters++] = cluster;
                } else {
                    choice.add(cluster, set[cluster], lastGain[cluster] - gain);
                }
                set[cluster] |= bitOf[site];
                lastGain[cluster] = gain;
            }
        }
        for (int at = 0; at < clusters; at++) {
            int cluster = touched[at];
            choice.add(cluster, set[cluster], lastGain[cluster]);
            set[cluster] = 0;
        }
        return place;
    }

    private void count() {
        Arrays.fill(timesServed, 0);
        Arrays.fill(seenBy, -1);
        coverServed = 0;
        for (int i = 0; i < end.length; i++) {
            for (int place = near.first(i); place < end[i]; place++) {
                if (serves(near.site(place), i)) {
                    timesServed[i]++;
                    coverServed += near.cover(place);
                }
            }
        }
    }

    /** Whether an open site serves a customer: of a cluster the first one that is asked. */
    private boolean serves(int site, int customer) {
        if (!choice.isOpen(site)) {
            return false;
        }
        int cluster = clusterOf[site];
        if (cluster == ALONE) {
            return true;
        }
        boolean first = seenBy[cluster] != customer;
        seenBy[cluster] = customer;
        return first;
    }

    /**
     * Adds to each pair of sites what the customers gain doubly whom both serve in the relaxed solution of the last step.
     *
     * @param ofCustomer the prices of the last step
     */
    void addOverlap(double[][] weight, long[] ofCustomer, long ofCover) {
        Arrays.fill(seenBy, -1);
        int[] serving = new int[problem.sites()];
        for (int i = 0; i < end.length; i++) {
            int count = 0;
            for (int place = near.first(i); place < end[i] && timesServed[i] > 1; place++) {
                int site = near.site(place);
                if (serves(site, i)) {
                    long gain = ofCustomer[i] - near.cost(place) * grains.perUnit() + ofCover * near.cover(place);
                    for (int at = 0; at < count; at++) {
                        weight[serving[at]][site] += gain;
                        weight[site][serving[at]] += gain;
                    }
                    serving[count++] = site;
                }
            }
        }
    }

    @Override
    public boolean isChosen(int site, int position, long[] ofCustomer, long ofCover) {
        int arc = problem.arcOf(site, position);
        return ofCustomer[problem.customer(arc)] - problem.cost(arc) * grains.perUnit() + ofCover * problem.cover(arc)
                > 0;
    }

    /** Nothing is known without trying. */
    @Override
    public long extra(int site, int position, long[] ofCustomer, long ofCover) {
        return 0;
    }

    @Override
    public int timesServed(int customer) {
        return timesServed[customer];
    }

    @Override
    public long coverServed() {
        return coverServed;
    }

    @Override
    public boolean isOpen(int site) {
        return choice.isOpen(site);
    }

    @Override
    public long[] valuesOfSites() {
        return valueOfSite.clone();
    }

    @Override
    public double[] pricesOfRoom() {
        return new double[valueOfSite.length];
    }
}
