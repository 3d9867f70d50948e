package io.tributary.simulator.engine;

import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scenarios in which firms play, from the theory folder or written in a test. */
final class Plays {
    private static final Path FOLDER = Path.of(System.getProperty("tributary.root"), "scenarios", "theory");

    private Plays() {}

    /** A file of the theory folder, such as {@code choi-91/1}. */
    static Scenario file(String name) {
        return ScenarioReader.open(FOLDER.resolve(name + ".yaml"), List.of(), Kpis.ids())
                .scenario();
    }

    static Scenario file(String name, String variant) {
        return ScenarioReader.open(FOLDER.resolve(name + ".yaml"), List.of(), Kpis.ids())
                .variant(variant)
                .scenario();
    }

    static Scenario written(String yaml) {
        try {
            Path file = Files.createTempFile("play", ".yaml");
            Files.writeString(file, yaml);
            Scenario scenario = ScenarioReader.open(file, List.of(), Kpis.ids()).scenario();
            Files.delete(file);
            return scenario;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
