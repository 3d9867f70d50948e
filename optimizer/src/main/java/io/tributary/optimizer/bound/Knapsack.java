package io.tributary.optimizer.bound;

/**
 * The 0-1 knapsack problem by depth-first branch and bound with the bound of Dantzig (1957, Operations Research
 * 5:266-288), as in Horowitz and Sahni (1974, JACM 21:277-292). Values and weights are whole numbers, so the result is
 * exact; when the node limit strikes, the result is Dantzig's bound, which is never below the optimum.
 *
 * <p>Example: values 60, 100, 120, weights 10, 20, 30, capacity 50: best value 220 with the second and third item.
 */
final class Knapsack {
    private static final int NODE_LIMIT = 3000;
    /** Covers the rounding of the double arithmetic in Dantzig's bound many times over. */
    private static final double SLACK = 1e-9;

    private int size;
    private int[] item = new int[64];
    private int[] weight = new int[64];
    private long[] value = new long[64];
    private boolean[] taken = new boolean[64];
    private boolean[] best = new boolean[64];
    private long bestValue;
    private int nodes;

    /** Empties the knapsack. */
    void clear() {
        size = 0;
    }

    /** Offers an item of positive value, kept in order of value per weight. */
    void offer(int id, int itemWeight, long itemValue) {
        if (size == item.length) {
            grow();
        }
        int at = size++;
        while (at > 0 && (double) itemValue * weight[at - 1] > (double) value[at - 1] * itemWeight) {
            item[at] = item[at - 1];
            weight[at] = weight[at - 1];
            value[at] = value[at - 1];
            at--;
        }
        item[at] = id;
        weight[at] = itemWeight;
        value[at] = itemValue;
    }

    /** An upper bound on the value that fits; equal to it unless the node limit strikes. */
    long solve(int capacity) {
        long weightOfAll = 0;
        long valueOfAll = 0;
        for (int i = 0; i < size; i++) {
            weightOfAll += weight[i];
            valueOfAll += value[i];
            best[i] = true;
            taken[i] = false;
        }
        if (weightOfAll <= capacity) {
            return valueOfAll;
        }
        bestValue = -1;
        nodes = 0;
        branch(0, capacity, 0);
        return nodes > NODE_LIMIT ? dantzig(0, capacity, 0) : bestValue;
    }

    int size() {
        return size;
    }

    boolean isTaken(int position) {
        return best[position];
    }

    int idAt(int position) {
        return item[position];
    }

    private void branch(int at, int room, long sum) {
        if (++nodes > NODE_LIMIT && bestValue >= 0) {
            return;
        }
        if (at == size) {
            if (sum > bestValue) {
                bestValue = sum;
                System.arraycopy(taken, 0, best, 0, size);
            }
            return;
        }
        if (dantzig(at, room, sum) <= bestValue) {
            return;
        }
        if (weight[at] <= room) {
            taken[at] = true;
            branch(at + 1, room - weight[at], sum + value[at]);
            taken[at] = false;
        }
        branch(at + 1, room, sum);
    }

    private long dantzig(int from, int room, long sum) {
        long bound = sum;
        int left = room;
        for (int i = from; i < size; i++) {
            if (weight[i] > left) {
                return bound + (long) Math.ceil((double) value[i] * left / weight[i] * (1 + SLACK)) + 1;
            }
            left -= weight[i];
            bound += value[i];
        }
        return bound;
    }

    private void grow() {
        int room = 2 * item.length;
        item = java.util.Arrays.copyOf(item, room);
        weight = java.util.Arrays.copyOf(weight, room);
        value = java.util.Arrays.copyOf(value, room);
        taken = java.util.Arrays.copyOf(taken, room);
        best = java.util.Arrays.copyOf(best, room);
    }
}
