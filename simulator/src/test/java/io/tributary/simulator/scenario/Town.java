package io.tributary.simulator.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small valid scenario, copied to where a test may spoil it; it names its table of distances only where spoilt. */
record Town(Path folder) {
    static final Path ORIGINAL = Path.of("src/test/resources/scenario/town");
    static final List<String> FILES = List.of(
            "scenario.yaml",
            "segments.yaml",
            "data/zones.csv",
            "data/partners.csv",
            "data/network.csv",
            "data/distances.csv");

    static Town copyTo(Path folder) {
        for (String file : FILES) {
            write(folder.resolve(file), text(ORIGINAL.resolve(file)));
        }
        return new Town(folder);
    }

    String text(String file) {
        return text(folder.resolve(file));
    }

    void write(String file, String text) {
        write(folder.resolve(file), text);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
