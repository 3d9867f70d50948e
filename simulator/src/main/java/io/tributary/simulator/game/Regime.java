package io.tributary.simulator.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which condition each decision of a stage obeys: its first-order condition, an end of its range, or a surface on which
 * its player sits.
 *
 * @param sides per decision of the stage
 * @param active surfaces on which players sit
 */
record Regime(List<Side> sides, List<Active> active) {

    /** Where a decision is. */
    enum Side {
        /** Inside its range: moved until the condition holds. */
        FREE,
        LOW,
        HIGH,
        /** Held where a search by values found it. */
        PINNED
    }

    /**
     * A surface on which a player sits.
     *
     * @param surface index among the surfaces of the game
     * @param player whose condition it is
     */
    record Active(int surface, int player) {}

    Regime {
        sides = List.copyOf(sides);
        active = List.copyOf(active);
    }

    /** All decisions that are a choice are free. */
    static Regime free(List<Decision> decisions) {
        return new Regime(
                decisions.stream()
                        .map(decision -> decision.range() > 0 ? Side.FREE : Side.LOW)
                        .toList(),
                List.of());
    }

    Regime withSide(int own, Side side) {
        List<Side> changed = new ArrayList<>(sides);
        changed.set(own, side);
        return new Regime(changed, active);
    }

    Regime withActive(Active more) {
        List<Active> changed = new ArrayList<>(active);
        changed.add(more);
        return new Regime(sides, changed);
    }

    /** All decisions that are a choice stay where they are. */
    Regime pinned() {
        return new Regime(
                sides.stream()
                        .map(side -> side == Side.LOW ? side : Side.PINNED)
                        .toList(),
                List.of());
    }

    /** Whether it was found by values alone. */
    boolean isPinned() {
        return sides.contains(Side.PINNED);
    }

    boolean isFree(int own) {
        return sides.get(own) == Side.FREE;
    }

    boolean isSmooth() {
        return active.isEmpty() && sides.stream().allMatch(side -> side == Side.FREE);
    }

    /** Indices of the free decisions among those of the stage. */
    int[] freeOnes() {
        return IntStream.range(0, sides.size()).filter(this::isFree).toArray();
    }
}
