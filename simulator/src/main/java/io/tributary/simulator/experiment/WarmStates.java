package io.tributary.simulator.experiment;

import io.tributary.simulator.engine.SavedState;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.luck.Luck;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The states in which the variants of a study begin: one per future, warmed up under the baseline. They are run when they
 * are asked for, unless they were given, and forgotten afterwards, unless they are to be kept.
 */
public final class WarmStates {
    private final Map<Luck, SavedState> given = new ConcurrentHashMap<>();
    private final Map<Luck, SavedState> kept = new ConcurrentHashMap<>();
    private final boolean keeps;

    private WarmStates(List<SavedState> given, boolean keeps) {
        given.forEach(state -> this.given.put(state.luck(), state));
        this.keeps = keeps;
    }

    /** States that are run when they are asked for. */
    public static WarmStates fresh() {
        return new WarmStates(List.of(), false);
    }

    /**
     * States of which some are known.
     *
     * @param given states after the warm-up of the study's baseline
     * @param keeps whether {@link #kept} is wanted afterwards
     */
    public static WarmStates of(List<SavedState> given, boolean keeps) {
        return new WarmStates(given, keeps);
    }

    /** Whether a study of one variant has a use for them. */
    boolean areWanted() {
        return keeps || !given.isEmpty();
    }

    /** The state of one future; empty where nothing warms up. */
    Optional<SavedState> of(Simulation baseline, Luck luck, int threads) {
        SavedState known = given.get(luck);
        Optional<SavedState> state = known == null ? baseline.warmUp(luck, threads) : Optional.of(known);
        if (keeps) {
            state.ifPresent(warm -> kept.put(luck, warm));
        }
        return state;
    }

    /** The states of all futures that were asked for, by the number of their replication. */
    public List<SavedState> kept() {
        return kept.values().stream()
                .sorted(Comparator.comparingLong(state -> state.luck().replication()))
                .toList();
    }
}
