package io.tributary.simulator.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The alternatives that no other beats in one aim without losing in another. */
public final class ParetoFront {
    private ParetoFront() {}

    /**
     * Places of the alternatives on the front, rising.
     *
     * <p>Example: of (1, 3), (2, 2), (1, 2) with more better in both, the first two are on the front.
     *
     * @param values by alternative and aim
     * @param moreIsBetter by aim
     */
    public static List<Integer> of(double[][] values, boolean[] moreIsBetter) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Comparator<Integer> best = (a, b) -> compare(values[a], values[b], moreIsBetter);
        Arrays.sort(order, best.thenComparing(Comparator.naturalOrder()));
        List<Integer> front = new ArrayList<>();
        for (int candidate : order) {
            if (front.stream().noneMatch(known -> beats(values[known], values[candidate], moreIsBetter))) {
                front.add(candidate);
            }
        }
        front.sort(Comparator.naturalOrder());
        return front;
    }

    /** The better in the first aim in which they differ comes first, so that nobody is beaten by one behind it. */
    private static int compare(double[] a, double[] b, boolean[] moreIsBetter) {
        for (int aim = 0; aim < a.length; aim++) {
            int order = Double.compare(a[aim], b[aim]);
            if (order != 0) {
                return moreIsBetter[aim] ? -order : order;
            }
        }
        return 0;
    }

    private static boolean beats(double[] a, double[] b, boolean[] moreIsBetter) {
        boolean somewhere = false;
        for (int aim = 0; aim < a.length; aim++) {
            double gain = moreIsBetter[aim] ? a[aim] - b[aim] : b[aim] - a[aim];
            if (gain < 0 || Double.isNaN(gain)) {
                return false;
            }
            somewhere |= gain > 0;
        }
        return somewhere;
    }
}
