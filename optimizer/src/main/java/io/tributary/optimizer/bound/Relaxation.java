package io.tributary.optimizer.bound;

import io.tributary.optimizer.knapsack.Knapsack;

/**
 * The Lagrangian relaxation of a sourcing model: "each customer at most once" and "at least so much weight" are priced
 * instead of held, and what remains falls apart into one exact knapsack per mode and one choice per group.
 *
 * <p>For prices l (customers) and m (weight) the value is m C - sum(l) + sum over groups of min(closed, open), with
 * reduced arc cost c - m n + l; it never exceeds the optimum (Geoffrion 1974, Mathematical Programming Study 2:82-114).
 */
final class Relaxation {
    private final SourcingModel model;
    private final Knapsack knapsack = new Knapsack();
    private final boolean[] chosen;
    private final long[] valueOfMode;
    private final int[] modeIfClosed;
    private final int[] modeIfOpen;
    private final int[] timesServed;
    private final int[] servedArcs;
    private int servedCount;
    private long weightServed;

    Relaxation(SourcingModel model) {
        this.model = model;
        chosen = new boolean[model.arcCost.length];
        valueOfMode = new long[model.modeCost.length];
        modeIfClosed = new int[model.sites];
        modeIfOpen = new int[model.sites];
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
        for (int group = 0; group < model.groupCost.length; group++) {
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
        return -valueOf(bestMode(site, true));
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

    private long valueOfGroup(int group) {
        long closed = 0;
        long open = model.groupCost[group];
        for (int site : model.sitesOfGroup[group]) {
            modeIfClosed[site] = bestMode(site, false);
            modeIfOpen[site] = bestMode(site, true);
            closed += valueOf(modeIfClosed[site]);
            open += valueOf(modeIfOpen[site]);
        }
        int[] modes = open < closed ? modeIfOpen : modeIfClosed;
        for (int site : model.sitesOfGroup[group]) {
            if (modes[site] >= 0) {
                count(modes[site]);
            }
        }
        return Math.min(open, closed);
    }

    private long valueOf(int mode) {
        return mode < 0 ? 0 : valueOfMode[mode];
    }

    private int bestMode(int site, boolean groupIsOpen) {
        int best = -1;
        for (int mode : model.modesOfSite[site]) {
            if ((groupIsOpen || !model.modeNeedsGroup[mode]) && valueOfMode[mode] < valueOf(best)) {
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
