package io.tributary.simulator.chance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The probabilities of counts from the ratios of neighbours, worked outwards from the mode and scaled to sum to one, so
 * that no factorial is ever taken.
 */
final class CountTable {
    /** Ratio to the mode below which counts are left out; the counts beyond have less than 1e-16 together. */
    private static final double NEGLIGIBLE = 1e-22;

    /** Longer tables would not fit in memory. */
    private static final int LONGEST = 10_000_000;

    private CountTable() {}

    /**
     * The table of a unimodal distribution of counts.
     *
     * @param mode the most likely count, or one next to it
     * @param ratio the probability of k + 1 over that of k, falling below one beyond the mode
     */
    static List<Discrete.Atom> of(double mode, DoubleUnaryOperator ratio) {
        List<Discrete.Atom> table = new ArrayList<>();
        double mass = 1;
        for (double k = mode; k > 0 && mass > NEGLIGIBLE; k--) {
            mass /= ratio.applyAsDouble(k - 1);
            table.add(new Discrete.Atom(k - 1, mass));
        }
        Collections.reverse(table);
        mass = 1;
        for (double k = mode; mass > NEGLIGIBLE; k++) {
            if (table.size() >= LONGEST) {
                throw new IllegalArgumentException(
                        "The counts spread over more than 10 million values. Maybe take a smooth distribution.");
            }
            table.add(new Discrete.Atom(k, mass));
            mass *= ratio.applyAsDouble(k);
        }
        double all = 0;
        for (Discrete.Atom atom : table) {
            all += atom.probability();
        }
        List<Discrete.Atom> scaled = new ArrayList<>();
        for (Discrete.Atom atom : table) {
            scaled.add(new Discrete.Atom(atom.amount(), atom.probability() / all));
        }
        return scaled;
    }
}
