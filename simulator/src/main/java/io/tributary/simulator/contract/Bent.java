package io.tributary.simulator.contract;

import org.apache.commons.math3.RealFieldElement;

/** Functions with a bend, for numbers that carry derivatives: on the bend the derivative is that of the second branch. */
final class Bent {
    private Bent() {}

    /** The number where it is above zero, else zero. */
    static <T extends RealFieldElement<T>> T positive(T x) {
        return x.getReal() > 0 ? x : x.getField().getZero();
    }

    /** The smaller of two. */
    static <T extends RealFieldElement<T>> T lesser(T a, T b) {
        return a.getReal() < b.getReal() ? a : b;
    }

    /** The number, held within two bounds. */
    static <T extends RealFieldElement<T>> T within(T x, T low, T high) {
        T capped = lesser(x, high);
        return capped.getReal() > low.getReal() ? capped : low;
    }
}
