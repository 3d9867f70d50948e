package io.tributary.simulator.game;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The proof of an equilibrium: whether any player gains by deviating alone in its own stage, in one of its decisions or
 * in several of them together, where later stages answer to the deviation.
 */
final class Deviations {
    private static final double TOLERANCE = 1e-9;
    /** Part of the largest payoff in the game below which a gain is nothing but rounding. */
    private static final double ROUNDING = 1e-12;

    /** Payoffs near a peak differ by the square of this, which is below the tolerance. */
    private static final double PRECISION = 1e-8;

    private static final int[] CELLS = {1000, 200, 60};
    private static final int[] JOINT = {400, 100, 40};

    private final Subgames subgames;
    private final double[] x;
    private final Map<Integer, double[]> better = new HashMap<>();
    private double largest;
    private double worst;
    private double scale;
    private boolean isCleared = true;

    Deviations(Subgames subgames, double[] x) {
        this.subgames = subgames;
        this.x = x.clone();
        for (int stage = 0; stage < subgames.layout().stages(); stage++) {
            for (int player : subgames.layout().players(stage)) {
                look(stage, player);
            }
            for (int i : subgames.layout().own(stage)) {
                Decision decision = subgames.game().decisions().get(i);
                isCleared &= !decision.isClearing()
                        || decision.range() == 0
                        || scan(stage, x, i, CELLS[1]).isCleared(TOLERANCE);
            }
        }
    }

    /** Whether nobody gains. */
    boolean isEquilibrium() {
        return isCleared && worst <= ROUNDING * scale && Double.isFinite(largest);
    }

    /** The most that one player gains, in units of payoff. */
    double largestGain() {
        return Math.max(0, largest);
    }

    private OwnScan scan(int stage, double[] at, int decision, int cells) {
        return new OwnScan(subgames, stage, at, decision, new OwnScan.Fineness(cells, true, PRECISION));
    }

    private int depth(int stage) {
        return Math.max(0, Math.min(CELLS.length - 1, subgames.layout().lastMove() - stage));
    }

    private void look(int stage, int player) {
        double present = subgames.payoff(player, stage, x);
        double seen = Math.abs(present);
        double gain = Double.isNaN(present) ? Double.POSITIVE_INFINITY : 0;
        int[] own = subgames.layout().own(stage, player);
        for (int i : own) {
            OwnScan scan = scan(stage, x, i, CELLS[depth(stage)]);
            gain = Math.max(gain, scan.gain());
            seen = Math.max(seen, scan.scale());
        }
        if (own.length > 1) {
            gain = Math.max(gain, jointGain(stage, player, own, present));
        }
        largest = Math.max(largest, gain);
        worst = Math.max(worst, gain - TOLERANCE * seen);
        scale = Math.max(scale, seen);
    }

    /** Decisions of one player spread over all its ranges at once, the best of them improved one by one. */
    private double jointGain(int stage, int player, int[] own, double present) {
        double[] best = x.clone();
        double top = Double.NEGATIVE_INFINITY;
        for (int probe = 0; probe < JOINT[depth(stage)]; probe++) {
            double[] point = x.clone();
            double[] spread = subgames.layout().probe(probe);
            for (int i : own) {
                point[i] = spread[i];
            }
            double payoff = subgames.payoff(player, stage, point);
            if (payoff > top) {
                top = payoff;
                best = point;
            }
        }
        for (int i : own) {
            OwnScan.Best improved = scan(stage, best, i, CELLS[2]).best(false);
            best[i] = improved.value();
            top = Math.max(top, improved.payoff());
        }
        if (top - present > TOLERANCE * Math.abs(present)) {
            better.put(stage, best);
        }
        return top - present;
    }

    /** Decisions at which a player with several in a stage gains by changing all of them; empty where there are none. */
    Optional<double[]> better(int stage) {
        return Optional.ofNullable(better.get(stage)).map(double[]::clone);
    }
}
