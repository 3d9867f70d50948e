package io.tributary.simulator.engine;

import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Scenarios of the engine's tests: the small market, edited as text, and whole files written in the test. */
final class Scenarios {
    private static final Path MARKET = Path.of(System.getProperty("tributary.root"))
            .resolve("simulator/src/test/resources/engine/small-market/scenario.yaml");

    private Scenarios() {}

    /** The small market. */
    static Scenario market() {
        return ScenarioReader.read(MARKET, List.of());
    }

    /** The small market with pieces of its text replaced: old, new, old, new ... */
    static Scenario market(String... replacements) {
        return source(replacements).scenario();
    }

    static ScenarioSource source(String... replacements) {
        try {
            String text = Files.readString(MARKET);
            for (int i = 0; i < replacements.length; i += 2) {
                if (!text.contains(replacements[i])) {
                    throw new IllegalArgumentException("the small market has no " + replacements[i]);
                }
                text = text.replace(replacements[i], replacements[i + 1]);
            }
            return open(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scenario from the text of its file. */
    static Scenario of(String text) {
        return open(text).scenario();
    }

    private static ScenarioSource open(String text) {
        try {
            Path folder = Files.createTempDirectory("scenario");
            Path file = folder.resolve("scenario.yaml");
            Files.writeString(file, text);
            ScenarioSource source = ScenarioReader.open(file, List.of(), Kpis.ids());
            Files.delete(file);
            Files.delete(folder);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
