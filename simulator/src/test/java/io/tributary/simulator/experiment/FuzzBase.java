package io.tributary.simulator.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A valid scenario to be spoiled: the text of each of its files, the scenario file first. All are short: a few weeks.
 */
record FuzzBase(String name, Map<String, String> files) {
    private static final Path ROOT = Path.of(System.getProperty("tributary.root"));
    private static final Path RESOURCES = ROOT.resolve("simulator/src/test/resources");
    private static final String FILE = "scenario.yaml";

    /** The bazaar (which uses every feature) twice, the town, the small market, and the three shipped scenarios. */
    static List<FuzzBase> all() {
        FuzzBase bazaar = read(
                "bazaar",
                RESOURCES.resolve("experiment/bazaar"),
                List.of("data/zones.csv", "data/areas.csv", "data/partners.csv", "data/network.csv"));
        List<String> tables = List.of("segments.yaml", "data/zones.csv", "data/partners.csv", "data/network.csv");
        return List.of(
                bazaar,
                read("town", RESOURCES.resolve("scenario/town"), tables),
                springWater(),
                bazaar,
                read("small-market", RESOURCES.resolve("engine/small-market"), List.of()),
                read("beer-game", ROOT.resolve("scenarios/beer-game"), List.of()),
                read("two-shops", ROOT.resolve("scenarios/two-shops"), List.of()));
    }

    private static FuzzBase read(String name, Path folder, List<String> tables) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(FILE, shortened(text(folder.resolve(FILE))));
        tables.forEach(table -> files.put(table, text(folder.resolve(table))));
        return new FuzzBase(name, files);
    }

    private static String shortened(String text) {
        return text.replaceAll("length: [0-9]+ weeks", "length: 6 weeks")
                .replaceAll("warm_up: [0-9]+ weeks", "warm_up: 2 weeks")
                .replaceAll("by: 2027-12", "by: 2027-02");
    }

    /** The spring-water case with one city of each region, its areas, and the partners who serve them. */
    private static FuzzBase springWater() {
        Path folder = ROOT.resolve("scenarios/spring-water");
        FuzzBase whole = read("spring-water", folder, List.of());
        List<String> zones = lines(folder, "zones.csv");
        Set<String> regions = new TreeSet<>();
        List<String> cities = zones.stream()
                .skip(1)
                .filter(line -> regions.add(line.split(",")[3]))
                .toList();
        Set<String> ids = cities.stream().map(line -> line.split(",")[0]).collect(Collectors.toSet());
        List<String> areas = lines(folder, "areas.csv").stream()
                .filter(line -> ids.contains(line.split(",")[1]))
                .toList();
        Set<String> areaIds = areas.stream().map(line -> line.split(",")[0]).collect(Collectors.toSet());
        List<String> network = lines(folder, "network_today.csv").stream()
                .filter(line -> areaIds.contains(line.split(",")[0]))
                .toList();
        String chains = String.join(">", network).replace(",", ">") + ">";
        List<String> partners = lines(folder, "partners.csv").stream()
                .filter(line -> chains.contains(">" + line.split(",")[0] + ">"))
                .toList();
        whole.files.put("data/zones.csv", table(folder, "zones.csv", cities));
        whole.files.put("data/areas.csv", table(folder, "areas.csv", areas));
        whole.files.put("data/partners.csv", table(folder, "partners.csv", partners));
        whole.files.put("data/network_today.csv", table(folder, "network_today.csv", network));
        return whole;
    }

    private static List<String> lines(Path folder, String table) {
        return text(folder.resolve("data").resolve(table)).lines().toList();
    }

    private static String table(Path folder, String table, List<String> rows) {
        List<String> all = new ArrayList<>();
        all.add(lines(folder, table).get(0));
        all.addAll(rows);
        return String.join("\n", all) + "\n";
    }

    /** Writes all files into a folder. */
    void copyTo(Path folder) {
        files.forEach((file, text) -> write(folder.resolve(file), text));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
