package io.tributary.simulator.scenario;

import java.util.Set;

/**
 * What can be read after a run, by name. Rooms that come later know it; a scenario is checked against it where it is
 * given, and not where it is empty.
 *
 * @param kpis ids of KPIs
 * @param functions names of pure functions that an expectation may ask for
 */
public record ReadingNames(Set<String> kpis, Set<String> functions) {
    /** Names are not checked. */
    public static final ReadingNames ANYTHING = new ReadingNames(Set.of(), Set.of());

    public ReadingNames {
        kpis = Set.copyOf(kpis);
        functions = Set.copyOf(functions);
    }
}
