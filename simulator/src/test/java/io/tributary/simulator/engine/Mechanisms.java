package io.tributary.simulator.engine;

import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One of the scenarios that show mechanisms; its variants are run in pairs, in the same future. */
record Mechanisms(ScenarioSource source) {

    /** The scenario of a section of the table of mechanisms. */
    static Mechanisms of(String section) {
        Path folder = Path.of(System.getProperty("tributary.root", ".."), "scenarios", "mechanisms", section);
        return new Mechanisms(ScenarioReader.open(folder, List.of(), Kpis.ids()));
    }

    /** A variant with settings on top, given as path, value, path, value. */
    Scenario variant(String name, String... settings) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < settings.length; i += 2) {
            changes.add(new Change(settings[i], "", settings[i + 1], ""));
        }
        return source.variant(name).with(changes).scenario();
    }

    /** A variant in a future; it begins under its own network. */
    Run run(String name, int future, String... settings) {
        return Run.of(variant(name, settings), future);
    }

    /** A variant in the first future. */
    Run run(String name) {
        return run(name, 0);
    }
}
