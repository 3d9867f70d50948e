package io.tributary.simulator.engine;

import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The benchmark scenario in which every mechanism is on, cut down to a few zones of every region, their areas, and the
 * partners that serve them or that the scenario names.
 */
final class Everything {
    static final Path FOLDER =
            Path.of(System.getProperty("tributary.root")).resolve("simulator/src/test/resources/benchmarks/everything");

    /** Areas that a zone keeps. */
    private static final int AREAS = 2;

    private static final String TEXT = read(FOLDER.resolve(ScenarioReader.FILE));

    private Everything() {}

    /** The scenario's text. */
    static String text() {
        return TEXT;
    }

    /**
     * A cut scenario.
     *
     * @param folder where its files are written
     * @param text the scenario's text, or a part of it
     * @param settings path, value, path, value
     */
    static Scenario small(Path folder, String text, String... settings) {
        writeTables(folder);
        write(folder.resolve(ScenarioReader.FILE), List.of(text));
        List<Change> changes = new ArrayList<>(List.of(new Change("consumers.people_per_agent", "", "30000", "")));
        for (int i = 0; i < settings.length; i += 2) {
            changes.add(new Change(settings[i], "", settings[i + 1], ""));
        }
        return ScenarioReader.open(folder, changes, Kpis.ids()).scenario();
    }

    private static void writeTables(Path folder) {
        Map<String, Integer> seen = new TreeMap<>();
        List<String[]> zones = rows("zones.csv");
        zones.removeIf(zone -> seen.merge(zone[3], 1, Integer::sum) > (zone[3].equals("ZJ") ? 2 : 1));
        List<String[]> areas = rows("areas.csv");
        areas.removeIf(area -> zones.stream().noneMatch(zone -> zone[0].equals(area[1]))
                || seen.merge(area[1], 1, Integer::sum) > AREAS);
        zones.forEach(zone -> shrink(zone, areas));
        List<String[]> network = rows("network_today.csv");
        network.removeIf(row -> areas.stream().noneMatch(area -> area[0].equals(row[0])));
        String chains = String.join(">", network.stream().map(row -> row[1]).toList());
        List<String[]> partners = rows("partners.csv");
        partners.removeIf(partner -> !chains.contains(partner[0]) && !TEXT.contains(partner[0]));
        write(folder, "zones.csv", zones);
        write(folder, "areas.csv", areas);
        write(folder, "network_today.csv", network);
        write(folder, "partners.csv", partners);
    }

    /** A zone has the outlets of the areas that are left, and as many people fewer. */
    private static void shrink(String[] zone, List<String[]> areas) {
        long outlets = areas.stream()
                .filter(area -> area[1].equals(zone[0]))
                .mapToLong(area -> Long.parseLong(area[2]))
                .sum();
        zone[4] = String.valueOf(Long.parseLong(zone[4]) * outlets / Long.parseLong(zone[8]));
        zone[8] = String.valueOf(outlets);
    }

    private static List<String[]> rows(String table) {
        return read(FOLDER.resolve("data").resolve(table))
                .lines()
                .skip(1)
                .map(row -> row.split(","))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void write(Path folder, String table, List<String[]> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(
                read(FOLDER.resolve("data").resolve(table)).lines().findFirst().orElseThrow());
        rows.forEach(row -> lines.add(String.join(",", row)));
        write(folder.resolve("data").resolve(table), lines);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<String> lines) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
