package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The regimes that a stage may be in, judged from where a search by values has come to. */
final class Regimes {
    /** Part of a range within which a decision may sit at its end. */
    private static final double AT_END = 1e-6;
    /** Part of a decision's size by which it may be off a surface on which it sits. */
    private static final double NEAR = 1e-3;

    private static final int MOST_DOUBTS = 5;
    /** Surfaces of which a search without an answer before tries each alone; an assumption. */
    private static final int MOST_TRIED = 6;

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

    /** All free, or a player on one surface, of those that it has least far to go to. */
    List<Regime> simple(double[] at) {
        List<Regime> regimes = new ArrayList<>();
        regimes.add(free());
        surfaces(at, Double.POSITIVE_INFINITY).stream()
                .sorted(Comparator.comparingDouble(Reach::far))
                .limit(MOST_TRIED)
                .forEach(reach -> regimes.add(free().withActive(reach.active())));
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
        surfaces(at, NEAR).forEach(reach -> doubts.add(new Doubt.OnSurface(reach.active())));
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

    /**
     * A surface that a player can reach.
     *
     * @param far how far the decision must go that has least to go, as part of its size
     */
    private record Reach(Regime.Active active, double far) {}

    private List<Reach> surfaces(double[] at, double near) {
        List<Reach> found = new ArrayList<>();
        double[] point = new Position(at, free(), new double[0]).into(x, own);
        for (int surface = 0; surface < subgames.game().surfaces().size(); surface++) {
            Map<Integer, Double> byPlayer = new LinkedHashMap<>();
            for (int i : own) {
                Decision decision = subgames.game().decisions().get(i);
                if (decision.range() > 0 && !decision.isClearing()) {
                    byPlayer.merge(decision.player(), far(surface, point, i), Math::min);
                }
            }
            for (Map.Entry<Integer, Double> entry : byPlayer.entrySet()) {
                if (entry.getValue() <= near && entry.getValue() < Double.POSITIVE_INFINITY) {
                    found.add(new Reach(new Regime.Active(surface, entry.getKey()), entry.getValue()));
                }
            }
        }
        return found;
    }

    /** How far a decision has to go to a surface, as part of its size; infinite where it does not move it. */
    private double far(int surface, double[] point, int decision) {
        Decision range = subgames.game().decisions().get(decision);
        double size = Math.min(range.range(), Math.max(Math.abs(point[decision]), 1e-3 * range.range()));
        double here = subgames.surface(surface, stage, point);
        double[] moved = point.clone();
        double probe = 1e-4 * size;
        moved[decision] += moved[decision] + probe <= range.high() ? probe : -probe;
        double slope = Math.abs(subgames.surface(surface, stage, moved) - here) / probe;
        return slope > 1e-9 ? Math.abs(here) / (slope * size) : Double.POSITIVE_INFINITY;
    }
}
