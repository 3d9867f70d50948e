package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole state of a run between two periods, part by part under names that depend on the scenario and not on luck. A
 * run continued from it has the same facts as one that was never interrupted. Since luck is keyed there is no state of
 * a generator in it.
 */
public final class SavedState {
    private final Luck luck;
    private final int period;
    private final SortedMap<String, byte[]> parts;

    SavedState(Luck luck, int period, SortedMap<String, byte[]> parts) {
        this.luck = luck;
        this.period = period;
        this.parts = new TreeMap<>(parts);
    }

    /** The luck of the run. */
    public Luck luck() {
        return luck;
    }

    /** Periods that have passed. */
    public int period() {
        return period;
    }

    /** Parts by name; nobody changes their bytes. */
    SortedMap<String, byte[]> parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedState state
                && luck.equals(state.luck)
                && period == state.period
                && parts.keySet().equals(state.parts.keySet())
                && parts.entrySet().stream()
                        .allMatch(part -> Arrays.equals(part.getValue(), state.parts.get(part.getKey())));
    }

    @Override
    public int hashCode() {
        return parts.keySet().hashCode() + 31 * period;
    }
}
