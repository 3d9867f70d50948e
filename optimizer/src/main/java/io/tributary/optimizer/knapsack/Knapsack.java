package io.tributary.optimizer.knapsack;

import java.util.Arrays;

/**
 * The 0-1 knapsack problem by depth-first branch and bound (Horowitz and Sahni 1974, JACM 21:277-292) with the bound of
 * Dantzig (1957, Operations Research 5:266-288). Values and weights are whole numbers, so the result is exact; at the
 * node limit the result is Dantzig's bound, which is never below the optimum.
 *
 * <p>Example: values 60, 100, 120, weights 10, 20, 30, capacity 50: best value 220 with the second and third item.
 */
public final class Knapsack {
    private static final int NODE_LIMIT = 2000;
    /** Covers the rounding of the double arithmetic in Dantzig's bound many times over. */
    private static final double SLACK = 1e-9;

    private int size;
    private int[] item = new int[64];
    private int[] weight = new int[64];
    private long[] value = new long[64];
    private double[] density = new double[64];
    private boolean[] taken = new boolean[64];
    private boolean[] best = new boolean[64];
    private int[] lightest = new int[65];
    private long[] order = new long[64];
    private int[] itemNow = new int[64];
    private int[] weightNow = new int[64];
    private long[] valueNow = new long[64];
    private long bestValue;
    private int nodes;
    private double breakDensity;
    private double lost;

    /** Empties the knapsack. */
    public void clear() {
        size = 0;
    }

    /** Offers an item of positive value. */
    public void offer(int id, int itemWeight, long itemValue) {
        if (size == item.length) {
            grow();
        }
        item[size] = id;
        weight[size] = itemWeight;
        value[size++] = itemValue;
    }

    /** An upper bound on the value that fits; equal to it unless the node limit strikes. */
    public long solve(int capacity) {
        long weightOfAll = 0;
        for (int i = 0; i < size; i++) {
            weightOfAll += weight[i];
        }
        if (weightOfAll <= capacity) {
            return takeAll();
        }
        sort();
        bestValue = -1;
        nodes = 0;
        long top = dantzig(0, capacity, 0);
        search(capacity);
        long result = nodes > NODE_LIMIT ? top : bestValue;
        lost = (double) top - result;
        return result;
    }

    /** The value of everything, where there is room without end. */
    public long takeAll() {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += value[i];
            best[i] = true;
        }
        breakDensity = 0;
        lost = 0;
        return sum;
    }

    /** By how much the value with parts of items, rounded up, is above the last solution's. */
    public double lostByWholeItems() {
        return lost;
    }

    /** Value per weight of the item at which the capacity breaks; 0 where all fit. */
    public double breakDensity() {
        return breakDensity;
    }

    /** How many items were offered. */
    public int size() {
        return size;
    }

    /** Whether the item at a place of the order of density is in the best solution. */
    public boolean isTaken(int position) {
        return best[position];
    }

    /** The item at a place of the order of density. */
    public int idAt(int position) {
        return item[position];
    }

    /** Sorts by value per weight, the densest first; ties by the order of offering. */
    private void sort() {
        for (int i = 0; i < size; i++) {
            double perWeight = weight[i] == 0 ? Double.MAX_VALUE : (double) value[i] / weight[i];
            density[i] = perWeight;
            long key = Long.MAX_VALUE - Double.doubleToLongBits(perWeight);
            order[i] = (key & -65536L) | i;
        }
        if (size >= 65536) {
            throw new IllegalArgumentException("a knapsack has " + size + " items, but must have fewer than 65536");
        }
        Arrays.sort(order, 0, size);
        for (int i = 0; i < size; i++) {
            int from = (int) (order[i] & 65535L);
            itemNow[i] = item[from];
            weightNow[i] = weight[from];
            valueNow[i] = value[from];
        }
        System.arraycopy(itemNow, 0, item, 0, size);
        System.arraycopy(weightNow, 0, weight, 0, size);
        System.arraycopy(valueNow, 0, value, 0, size);
        lightest[size] = Integer.MAX_VALUE;
        for (int i = size - 1; i >= 0; i--) {
            density[i] = weight[i] == 0 ? Double.MAX_VALUE : (double) value[i] / weight[i];
            lightest[i] = Math.min(weight[i], lightest[i + 1]);
        }
    }

    /** Takes the densest items that fit, then gives the last one back and goes on behind it, while a bound allows. */
    private void search(int capacity) {
        int at = 0;
        int room = capacity;
        long sum = 0;
        while (++nodes <= NODE_LIMIT || bestValue < 0) {
            if (bestValue < 0 || dantzig(at, room, sum) > bestValue) {
                for (; at < size && lightest[at] <= room; at++) {
                    taken[at] = weight[at] <= room;
                    room -= taken[at] ? weight[at] : 0;
                    sum += taken[at] ? value[at] : 0;
                }
                record(at, sum);
            }
            do {
                at--;
            } while (at >= 0 && !taken[at]);
            if (at < 0) {
                return;
            }
            taken[at] = false;
            room += weight[at];
            sum -= value[at++];
        }
    }

    private void record(int end, long sum) {
        if (sum > bestValue) {
            bestValue = sum;
            System.arraycopy(taken, 0, best, 0, end);
            Arrays.fill(best, end, size, false);
        }
    }

    /** Sorting drops the last bits of a density (2e-11 of it), which the slack covers too. */
    private long dantzig(int from, int room, long sum) {
        long bound = sum;
        int left = room;
        for (int i = from; i < size; i++) {
            if (weight[i] > left) {
                double perWeight = density[i];
                if (from == 0) {
                    breakDensity = perWeight;
                }
                return bound + (long) Math.ceil(perWeight * left + SLACK * (bound - sum + perWeight * left)) + 1;
            }
            left -= weight[i];
            bound += value[i];
        }
        return bound;
    }

    private void grow() {
        int room = 2 * item.length;
        item = Arrays.copyOf(item, room);
        weight = Arrays.copyOf(weight, room);
        value = Arrays.copyOf(value, room);
        density = Arrays.copyOf(density, room);
        taken = Arrays.copyOf(taken, room);
        best = Arrays.copyOf(best, room);
        lightest = Arrays.copyOf(lightest, room + 1);
        order = Arrays.copyOf(order, room);
        itemNow = Arrays.copyOf(itemNow, room);
        weightNow = Arrays.copyOf(weightNow, room);
        valueNow = Arrays.copyOf(valueNow, room);
    }
}
