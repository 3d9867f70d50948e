package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.List;

/** The regimes that a stage may be in, judged from where a search by values has come to. */
final class Regimes {
    /** Part of a range within which a decision may sit at its end. */
    private static final double AT_END = 1e-6;
    /** Part of a decision's size by which it may be off a surface on which it sits. */
    private static final double NEAR = 1e-3;

    private static final int MOST_DOUBTS = 5;

    private final Subgames subgames;
    private final int stage;
    private final double[] x;
    private final int[] own;

    Regimes(Subgames subgames, int stage, double[] x) {
        this.subgames = subgames;
        this.stage = stage;
        this.x = x;
        own = subgames.layout().own(stage);
    }

    /** A change of regime that may or may not be right. */
    private sealed interface Doubt {
        Regime applied(Regime regime);

        record AtEnd(int own, Regime.Side side) implements Doubt {
            @Override
            public Regime applied(Regime regime) {
                return regime.withSide(own, side);
            }
        }

        record OnSurface(Regime.Active active) implements Doubt {
            @Override
            public Regime applied(Regime regime) {
                return regime.withActive(active);
            }
        }
    }

    private Regime free() {
        return Regime.free(subgames.decisions(stage));
    }

    /** All free, or a player on one surface. */
    List<Regime> simple(double[] at) {
        List<Regime> regimes = new ArrayList<>();
        regimes.add(free());
        for (Regime.Active active : surfaces(at, Double.POSITIVE_INFINITY)) {
            regimes.add(free().withActive(active));
        }
        return regimes;
    }

    /** All combinations of ends and surfaces near a point, the fewest first. */
    List<Regime> near(double[] at) {
        List<Doubt> doubts = new ArrayList<>();
        for (int k = 0; k < own.length; k++) {
            Decision decision = subgames.game().decisions().get(own[k]);
            if (decision.range() > 0 && at[k] - decision.low() <= AT_END * decision.range()) {
                doubts.add(new Doubt.AtEnd(k, Regime.Side.LOW));
            } else if (decision.range() > 0 && decision.high() - at[k] <= AT_END * decision.range()) {
                doubts.add(new Doubt.AtEnd(k, Regime.Side.HIGH));
            }
        }
        surfaces(at, NEAR).forEach(active -> doubts.add(new Doubt.OnSurface(active)));
        return combinations(doubts);
    }

    private List<Regime> combinations(List<Doubt> doubts) {
        int open = Math.min(doubts.size(), MOST_DOUBTS);
        List<Regime> regimes = new ArrayList<>();
        for (int count = 0; count <= open; count++) {
            for (int set = 0; set < 1 << open; set++) {
                if (Integer.bitCount(set) == count) {
                    add(doubts, set, open, regimes);
                }
            }
        }
        return regimes;
    }

    private void add(List<Doubt> doubts, int set, int open, List<Regime> regimes) {
        Regime regime = free();
        for (int d = 0; d < doubts.size(); d++) {
            if (d >= open || ((set >> d) & 1) == 1) {
                regime = doubts.get(d).applied(regime);
            }
        }
        if (isPossible(regime)) {
            regimes.add(regime);
        }
    }

    /** No player can sit on more surfaces than it has free decisions. */
    private boolean isPossible(Regime regime) {
        for (Regime.Active active : regime.active()) {
            long surfaces = regime.active().stream()
                    .filter(other -> other.player() == active.player())
                    .count();
            long free = java.util.stream.IntStream.of(regime.freeOnes())
                    .filter(k -> subgames.game().decisions().get(own[k]).player() == active.player())
                    .count();
            if (surfaces > free) {
                return false;
            }
        }
        return true;
    }

    private List<Regime.Active> surfaces(double[] at, double near) {
        List<Regime.Active> found = new ArrayList<>();
        double[] point = new Position(at, free(), new double[0]).into(x, own);
        for (int surface = 0; surface < subgames.game().surfaces().size(); surface++) {
            for (int k = 0; k < own.length; k++) {
                Decision decision = subgames.game().decisions().get(own[k]);
                Regime.Active active = new Regime.Active(surface, decision.player());
                if (decision.range() > 0
                        && !decision.isClearing()
                        && !found.contains(active)
                        && isNear(surface, point, own[k], near)) {
                    found.add(active);
                }
            }
        }
        return found;
    }

    /** Whether a decision moves a surface and has not far to go to it; later stages answer. */
    private boolean isNear(int surface, double[] point, int decision, double near) {
        Decision range = subgames.game().decisions().get(decision);
        double size = Math.min(range.range(), Math.max(Math.abs(point[decision]), 1e-3 * range.range()));
        double here = subgames.surface(surface, stage, point);
        double[] moved = point.clone();
        double probe = 1e-4 * size;
        moved[decision] += moved[decision] + probe <= range.high() ? probe : -probe;
        double slope = Math.abs(subgames.surface(surface, stage, moved) - here) / probe;
        return slope > 1e-9 && (Double.isInfinite(near) || Math.abs(here) <= slope * size * near);
    }
}
