package io.tributary.optimizer.bound;

import java.util.ArrayList;
import java.util.List;

/**
 * A single-source location problem in the form that a Lagrangian relaxation needs: minimise the cost of serving
 * customers from sites, each site in at most one mode and within its capacity, each customer at most once (exactly once
 * where it must be served), with at least a given weight served in total.
 *
 * <p>Costs are whole numbers in any unit (cents), weights whole numbers in any other (outlets). A mode may need its
 * site's group to be open, which costs once per group. The class of problem is that of Holmberg, Ronnqvist and Yuan
 * (1999, European Journal of Operational Research 113:544-559) with modes, groups and partial coverage added.
 */
public final class SourcingModel {
    final int customers;
    final boolean[] mustServe;
    final int sites;
    final int[] capacityOfSite;
    final int[][] sitesOfGroup;
    final long[] groupCost;
    final int[][] modesOfSite;
    final int[] siteOfMode;
    final long[] modeCost;
    final boolean[] modeNeedsGroup;
    final int[] arcStart;
    final int[] arcCustomer;
    final int[] arcWeight;
    final long[] arcCost;
    final long requiredWeight;

    private SourcingModel(Draft draft) {
        customers = draft.mustServe.size();
        mustServe = new boolean[customers];
        for (int i = 0; i < customers; i++) {
            mustServe[i] = draft.mustServe.get(i);
        }
        sites = draft.sites.size();
        capacityOfSite = draft.sites.stream().mapToInt(Site::capacity).toArray();
        groupCost = draft.groupCosts.stream().mapToLong(Long::longValue).toArray();
        sitesOfGroup = new int[groupCost.length][];
        for (int g = 0; g < groupCost.length; g++) {
            sitesOfGroup[g] = indexesWhere(draft.sites.stream().map(Site::group).toList(), g);
        }
        modeCost = draft.modes.stream().mapToLong(Mode::cost).toArray();
        siteOfMode = draft.modes.stream().mapToInt(Mode::site).toArray();
        modesOfSite = new int[sites][];
        for (int s = 0; s < sites; s++) {
            modesOfSite[s] = indexesWhere(draft.modes.stream().map(Mode::site).toList(), s);
        }
        modeNeedsGroup = new boolean[modeCost.length];
        arcStart = new int[modeCost.length + 1];
        for (int m = 0; m < modeCost.length; m++) {
            modeNeedsGroup[m] = draft.modes.get(m).needsGroup();
            arcStart[m + 1] = arcStart[m] + draft.modes.get(m).arcs().size();
        }
        List<Arc> arcs =
                draft.modes.stream().flatMap(mode -> mode.arcs().stream()).toList();
        arcCustomer = arcs.stream().mapToInt(Arc::customer).toArray();
        arcWeight = arcs.stream().mapToInt(Arc::weight).toArray();
        arcCost = arcs.stream().mapToLong(Arc::cost).toArray();
        requiredWeight = draft.requiredWeight;
    }

    private static int[] indexesWhere(List<Integer> keys, int wanted) {
        return java.util.stream.IntStream.range(0, keys.size())
                .filter(i -> keys.get(i) == wanted)
                .toArray();
    }

    /** Mean weight of an arc, at least 1: the scale on which a price per weight is stepped. */
    double meanWeight() {
        double sum = 0;
        for (int weight : arcWeight) {
            sum += weight;
        }
        return arcWeight.length == 0 ? 1 : Math.max(1, sum / arcWeight.length);
    }

    /** Largest price on which a dual step may settle: keeps all sums far from overflow. */
    double priceLimit() {
        long largest = 1;
        for (long cost : arcCost) {
            largest = Math.max(largest, Math.abs(cost));
        }
        for (long cost : modeCost) {
            largest = Math.max(largest, Math.abs(cost));
        }
        return 1e4 * largest;
    }

    /** A way of serving one customer from one mode. */
    public record Arc(int customer, int weight, long cost) {}

    private record Site(int group, int capacity) {}

    private record Mode(int site, long cost, boolean needsGroup, List<Arc> arcs) {}

    /** The parts of a model while they are collected. */
    public static final class Draft {
        private final List<Boolean> mustServe = new ArrayList<>();
        private final List<Long> groupCosts = new ArrayList<>();
        private final List<Site> sites = new ArrayList<>();
        private final List<Mode> modes = new ArrayList<>();
        private final long requiredWeight;

        /**
         * Starts an empty model.
         *
         * @param requiredWeight weight to be served in total at least; 0 asks for none
         */
        public Draft(long requiredWeight) {
            this.requiredWeight = requiredWeight;
        }

        /** Adds a customer; customers are numbered from 0 in this order. */
        public void addCustomer(boolean mustBeServed) {
            mustServe.add(mustBeServed);
        }

        /** Adds a group, numbered from 0, with what it costs to open it. */
        public void addGroup(long cost) {
            groupCosts.add(cost);
        }

        /** Adds a site, numbered from 0, with its capacity in weight. */
        public void addSite(int group, int capacity) {
            sites.add(new Site(group, capacity));
        }

        /** Adds a mode of a site. Arcs heavier than the site's capacity are not allowed. */
        public void addMode(int site, long cost, boolean needsGroup, List<Arc> arcs) {
            modes.add(new Mode(site, cost, needsGroup, List.copyOf(arcs)));
        }

        /** The finished model. */
        public SourcingModel build() {
            return new SourcingModel(this);
        }
    }
}
