package io.tributary.optimizer.bound;

import io.tributary.optimizer.knapsack.Knapsack;

/**
 * The Lagrangian relaxation of a sourcing model: "each customer at most once" and "at least so much weight" are priced
 * instead of held, and what remains falls apart into one exact knapsack per mode and one choice of hubs per group.
 *
 * <p>For prices l (customers) and m (weight) the value is m C - sum(l) + sum over groups of the least over sets of open hubs, with
 * reduced arc cost c - m n + l; it never exceeds the optimum (Geoffrion 1974, Mathematical Programming Study 2:82-114).
 */
final class Relaxation {
    private static final long ALL = -1;

    private final SourcingModel model;
    private final Knapsack knapsack = new Knapsack();
    private final boolean[] chosen;
    private final long[] valueOfMode;
    private final int[][] payingHubs;
    private final long[] hubsNeeded;
    private final int[] timesServed;
    private final int[] servedArcs;
    private int servedCount;
    private long weightServed;

    Relaxation(SourcingModel model) {
        this.model = model;
        chosen = new boolean[model.arcCost.length];
        valueOfMode = new long[model.modeCost.length];
        payingHubs = new int[model.sitesOfGroup.length][];
        hubsNeeded = new long[model.modeCost.length];
        for (int group = 0; group < payingHubs.length; group++) {
            payingHubs[group] = java.util.Arrays.stream(model.hubsOfGroup[group])
                    .filter(hub -> model.hubCost[hub] != 0)
                    .toArray();
            for (int bit = 0; bit < payingHubs[group].length; bit++) {
                for (int mode = 0; mode < hubsNeeded.length; mode++) {
                    hubsNeeded[mode] |= model.hubOfMode[mode] == payingHubs[group][bit] ? 1L << bit : 0;
                }
            }
        }
        timesServed = new int[model.customers];
        servedArcs = new int[chosen.length];
    }

    /** The bound at these prices; afterwards the relaxed solution can be read. */
    long valueAt(long[] ofCustomer, long ofWeight) {
        java.util.Arrays.fill(timesServed, 0);
        weightServed = 0;
        servedCount = 0;
        long value = Math.multiplyExact(ofWeight, model.requiredWeight);
        for (long price : ofCustomer) {
            value -= price;
        }
        for (int mode = 0; mode < valueOfMode.length; mode++) {
            valueOfMode[mode] = priceOut(mode, ofCustomer, ofWeight);
        }
        for (int group = 0; group < model.sitesOfGroup.length; group++) {
            value += valueOfGroup(group);
        }
        return value;
    }

    int timesServed(int customer) {
        return timesServed[customer];
    }

    long weightServed() {
        return weightServed;
    }

    /** Numbers of the arcs of the relaxed solution. */
    int[] servedArcs() {
        return java.util.Arrays.copyOf(servedArcs, servedCount);
    }

    /** What a site's room is worth at these prices: the gain of its best mode, 0 or more. */
    long worthOfSite(int site) {
        return -valueOf(bestMode(site, ALL));
    }

    private long priceOut(int mode, long[] ofCustomer, long ofWeight) {
        knapsack.clear();
        int end = model.arcStart[mode + 1];
        for (int arc = model.arcStart[mode]; arc < end; arc++) {
            chosen[arc] = false;
            long worth = ofWeight * model.arcWeight[arc] - ofCustomer[model.arcCustomer[arc]] - model.arcCost[arc];
            if (worth > 0) {
                knapsack.offer(arc, model.arcWeight[arc], worth);
            }
        }
        if (knapsack.size() == 0) {
            return Math.max(0, model.modeCost[mode]);
        }
        long worth = knapsack.solve(model.capacityOfSite[siteOf(mode)]);
        for (int position = 0; position < knapsack.size(); position++) {
            chosen[knapsack.idAt(position)] = knapsack.isTaken(position);
        }
        return model.modeCost[mode] - worth;
    }

    private int siteOf(int mode) {
        return model.siteOfMode[mode];
    }

    /** The best set of hubs; what costs nothing is open in each. */
    private long valueOfGroup(int group) {
        long best = valueOfGroup(group, 0);
        long open = 0;
        for (long set = 1; set < 1L << payingHubs[group].length; set++) {
            long value = valueOfGroup(group, set);
            if (value < best) {
                best = value;
                open = set;
            }
        }
        for (int site : model.sitesOfGroup[group]) {
            int mode = bestMode(site, open);
            if (mode >= 0) {
                count(mode);
            }
        }
        return best;
    }

    private long valueOfGroup(int group, long open) {
        long value = 0;
        for (int bit = 0; bit < payingHubs[group].length; bit++) {
            value += (open >> bit & 1) == 1 ? model.hubCost[payingHubs[group][bit]] : 0;
        }
        for (int site : model.sitesOfGroup[group]) {
            value += valueOf(bestMode(site, open));
        }
        return value;
    }

    private long valueOf(int mode) {
        return mode < 0 ? 0 : valueOfMode[mode];
    }

    private int bestMode(int site, long open) {
        int best = -1;
        for (int mode : model.modesOfSite[site]) {
            if ((hubsNeeded[mode] & ~open) == 0 && valueOfMode[mode] < valueOf(best)) {
                best = mode;
            }
        }
        return best;
    }

    private void count(int mode) {
        for (int arc = model.arcStart[mode]; arc < model.arcStart[mode + 1]; arc++) {
            if (chosen[arc]) {
                timesServed[model.arcCustomer[arc]]++;
                weightServed += model.arcWeight[arc];
                servedArcs[servedCount++] = arc;
            }
        }
    }
}
