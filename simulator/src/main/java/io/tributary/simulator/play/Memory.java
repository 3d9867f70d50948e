package io.tributary.simulator.play;

import io.tributary.simulator.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The plays that were solved last. A play depends on its scenario alone, and is asked for by every run and every reading
 * of it.
 */
final class Memory {
    /** Enough for the variants of a study. */
    private static final int KEPT = 16;

    private static final Map<Scenario, Entry> ENTRIES = new LinkedHashMap<>(KEPT, 0.75f, true);

    private Memory() {}

    static Played of(Scenario scenario) {
        return entry(scenario).get(scenario);
    }

    private static Entry entry(Scenario scenario) {
        synchronized (ENTRIES) {
            Entry entry = ENTRIES.computeIfAbsent(scenario, key -> new Entry());
            if (ENTRIES.size() > KEPT) {
                ENTRIES.remove(ENTRIES.keySet().iterator().next());
            }
            return entry;
        }
    }

    /** A play that is solved by whoever asks first. */
    private static final class Entry {
        private Optional<Played> played = Optional.empty();

        synchronized Played get(Scenario scenario) {
            if (played.isEmpty()) {
                played = Optional.of(Played.solve(scenario));
            }
            return played.get();
        }
    }
}
