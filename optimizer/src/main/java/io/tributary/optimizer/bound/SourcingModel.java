package io.tributary.optimizer.bound;

import java.util.ArrayList;
import java.util.List;

/**
 * A single-source location problem in the form that a Lagrangian relaxation needs: minimise the cost of serving
 * customers from sites, each site in at most one mode and within its capacity, each customer at most once (exactly once
 * where it must be served), with at least a given weight served in total.
 *
 * <p>Costs are whole numbers in any unit (cents), weights whole numbers in any other (outlets). Sites
 * fall into groups; a mode may need one of the hubs of its site's group to be open, which costs once per hub. The class of problem is that of Holmberg, Ronnqvist and Yuan
 * (1999, European Journal of Operational Research 113:544-559) with modes, hubs and partial coverage added.
 */
public final class SourcingModel {
    /** Stands for "needs no hub". */
    public static final int NO_HUB = -1;

    final int customers;
    final boolean[] mustServe;
    final int sites;
    final int[] capacityOfSite;
    final int[][] sitesOfGroup;
    final int[][] hubsOfGroup;
    final long[] hubCost;
    final int[][] modesOfSite;
    final int[] siteOfMode;
    final long[] modeCost;
    final int[] hubOfMode;
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
        hubCost = draft.hubs.stream().mapToLong(Hub::cost).toArray();
        sitesOfGroup = new int[draft.groups][];
        hubsOfGroup = new int[draft.groups][];
        for (int g = 0; g < draft.groups; g++) {
            sitesOfGroup[g] = indexesWhere(draft.sites.stream().map(Site::group).toList(), g);
            hubsOfGroup[g] = indexesWhere(draft.hubs.stream().map(Hub::group).toList(), g);
        }
        modeCost = draft.modes.stream().mapToLong(Mode::cost).toArray();
        siteOfMode = draft.modes.stream().mapToInt(Mode::site).toArray();
        modesOfSite = new int[sites][];
        for (int s = 0; s < sites; s++) {
            modesOfSite[s] = indexesWhere(draft.modes.stream().map(Mode::site).toList(), s);
        }
        hubOfMode = draft.modes.stream().mapToInt(Mode::hub).toArray();
        arcStart = new int[modeCost.length + 1];
        for (int m = 0; m < modeCost.length; m++) {
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

    private record Hub(int group, long cost) {}

    private record Mode(int site, long cost, int hub, List<Arc> arcs) {}

    /** The parts of a model while they are collected. */
    public static final class Draft {
        private final List<Boolean> mustServe = new ArrayList<>();
        private final List<Hub> hubs = new ArrayList<>();
        private final List<Site> sites = new ArrayList<>();
        private final List<Mode> modes = new ArrayList<>();
        private final long requiredWeight;
        private final int groups;

        /**
         * Starts an empty model.
         *
         * @param requiredWeight weight to be served in total at least; 0 asks for none
         * @param groups number of groups of sites
         */
        public Draft(long requiredWeight, int groups) {
            this.requiredWeight = requiredWeight;
            this.groups = groups;
        }

        /** Adds a customer; customers are numbered from 0 in this order. */
        public void addCustomer(boolean mustBeServed) {
            mustServe.add(mustBeServed);
        }

        /**
         * Adds a hub of a group, with what it costs to open it; hubs are numbered from 0 in this order. All sets of a
         * group's hubs that cost something are tried at each step.
         */
        public int addHub(int group, long cost) {
            hubs.add(new Hub(group, cost));
            return hubs.size() - 1;
        }

        /** Adds a site, numbered from 0, with its capacity in weight. */
        public void addSite(int group, int capacity) {
            sites.add(new Site(group, capacity));
        }

        /**
         * Adds a mode of a site. Arcs heavier than the site's capacity are not allowed.
         *
         * @param hub the hub that it needs, one of its site's group; {@link #NO_HUB} where it needs none
         */
        public void addMode(int site, long cost, int hub, List<Arc> arcs) {
            if (hub != NO_HUB && hubs.get(hub).group() != sites.get(site).group()) {
                throw new IllegalArgumentException("hub " + hub + " is none of the group of site " + site);
            }
            modes.add(new Mode(site, cost, hub, List.copyOf(arcs)));
        }

        /** The finished model. */
        public SourcingModel build() {
            return new SourcingModel(this);
        }
    }
}
