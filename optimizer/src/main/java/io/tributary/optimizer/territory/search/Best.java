package io.tributary.optimizer.territory.search;

import java.util.Optional;

/** The best balanced division so far, the least unbalanced while there is none, and the bound; threads may share it. */
final class Best {
    private Optional<int[]> division = Optional.empty();
    private long cost = Long.MAX_VALUE;
    private double excess = Double.MAX_VALUE;
    private long bound;
    private volatile boolean proven;

    /** Keeps a division where it is better: less unbalanced, then cheaper. */
    synchronized void offer(Division candidate) {
        double itsExcess = candidate.isBalanced() ? 0 : candidate.excess();
        if (itsExcess < excess || (itsExcess == excess && candidate.cost() < cost)) {
            division = Optional.of(candidate.copy());
            cost = candidate.cost();
            excess = itsExcess;
            proven = excess == 0 && cost <= bound;
        }
    }

    /** Whether this balanced division is better than all before. */
    synchronized boolean isBeatenBy(Division candidate) {
        return candidate.isBalanced() && (excess > 0 || candidate.cost() < cost);
    }

    synchronized void prove(long newBound) {
        bound = Math.max(bound, newBound);
        proven = excess == 0 && cost <= bound;
    }

    boolean isProven() {
        return proven;
    }

    synchronized boolean isBalanced() {
        return excess == 0;
    }

    synchronized long cost() {
        return cost;
    }

    /** What a bound can hope for: the cost of the best division; 2 % above the bound while there is none. */
    synchronized double target() {
        return cost == Long.MAX_VALUE ? 1 + 1.02 * bound : cost;
    }

    synchronized long bound() {
        return bound;
    }

    synchronized Optional<int[]> division() {
        return division.map(int[]::clone);
    }
}
