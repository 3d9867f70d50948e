package io.tributary.simulator.game;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one stage answers to given earlier decisions: its own decisions, the regime, and what is needed to see how they
 * move with the earlier ones.
 */
final class Position {
    private static final double SAME = 1e-12;

    private final double[] own;
    private final Regime regime;
    private final double[] multipliers;
    /** On which side of each surface its path runs; empty until it was asked for. */
    private Optional<List<Integer>> sides = Optional.empty();

    /** Whether it was looked at, and does not only follow from another one. */
    private boolean confirmed = true;

    private boolean looked = true;

    private final Map<List<Integer>, Optional<Local>> locals = new HashMap<>();

    /** Conditions around the position with the step that solves them. */
    record Local(Conditions conditions, LinearStep step) {}

    Position(double[] own, Regime regime, double[] multipliers) {
        this.own = own.clone();
        this.regime = regime;
        this.multipliers = multipliers.clone();
    }

    double[] own() {
        return own.clone();
    }

    double own(int index) {
        return own[index];
    }

    Regime regime() {
        return regime;
    }

    /** Whether another position is the same in the same regime, but for rounding. */
    boolean isAt(Position other) {
        for (int k = 0; k < own.length; k++) {
            if (!(Math.abs(own[k] - other.own[k]) <= SAME * Math.abs(own[k]))) {
                return false;
            }
        }
        return regime.equals(other.regime);
    }

    /**
     * On which side of each surface the decisions are that follow from it.
     *
     * @param earlier the decisions to which it is the answer
     */
    List<Integer> sides(Subgames subgames, int stage, double[] earlier) {
        if (sides.isEmpty()) {
            sides = Optional.of(
                    subgames.sides(stage, into(earlier, subgames.layout().own(stage))));
        }
        return sides.get();
    }

    /** Whether it was looked at; otherwise it follows smoothly from another one. */
    boolean isConfirmed() {
        return confirmed;
    }

    /** Whether a look found nothing better there, or at a position from which it follows smoothly. */
    boolean isLooked() {
        return looked;
    }

    /** The same as one that was looked at. */
    Position looked() {
        confirmed = true;
        looked = true;
        return this;
    }

    /** The same as one that follows from another, or was come to without a look. */
    Position followed(boolean fromLooked) {
        confirmed = false;
        looked = fromLooked;
        return this;
    }

    double multiplier(int index) {
        return multipliers[index];
    }

    /** Writes the own decisions to their places. */
    double[] into(double[] x, int[] places) {
        double[] all = x.clone();
        for (int k = 0; k < places.length; k++) {
            all[places[k]] = own[k];
        }
        return all;
    }

    /** The conditions as series of an order in some earlier decisions; empty where they determine nothing. */
    Optional<Local> local(Subgames subgames, int stage, double[] earlier, int[] changing, int order) {
        List<Integer> key =
                new java.util.ArrayList<>(Arrays.stream(changing).boxed().toList());
        key.add(order);
        Optional<Local> known = locals.get(key);
        if (known == null) {
            double[] point = into(earlier, subgames.layout().own(stage));
            Conditions conditions = new Conditions(subgames, stage, point, regime, changing, order);
            known = LinearStep.of(conditions.slopes(multipliers)).map(step -> new Local(conditions, step));
            locals.put(key, known);
        }
        return known;
    }
}
