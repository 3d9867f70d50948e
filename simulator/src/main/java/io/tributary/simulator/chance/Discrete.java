package io.tributary.simulator.chance;

import java.util.List;

/** A distribution over separate amounts. */
public sealed interface Discrete extends Distribution permits Fixed, Poisson, NegativeBinomial, Empirical {

    /** The amounts with their probabilities, smallest first; amounts left out have less than 1e-16 together. */
    List<Atom> atoms();

    /**
     * One amount.
     *
     * @param amount the amount
     * @param probability its probability
     */
    record Atom(double amount, double probability) {}

    @Override
    default double cdf(double x) {
        double sum = 0;
        for (Atom atom : atoms()) {
            if (atom.amount() > x) {
                return sum;
            }
            sum += atom.probability();
        }
        return 1;
    }

    @Override
    default double quantile(double p) {
        Distribution.inside(p);
        List<Atom> atoms = atoms();
        double sum = 0;
        for (Atom atom : atoms) {
            sum += atom.probability();
            if (sum >= p) {
                return atom.amount();
            }
        }
        return atoms.get(atoms.size() - 1).amount();
    }
}
