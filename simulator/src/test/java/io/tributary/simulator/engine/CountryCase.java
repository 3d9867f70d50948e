package io.tributary.simulator.engine;

import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One size of a benchmark scenario.
 *
 * @param scenario base or full
 * @param population counts or individuals
 * @param consumers consumers of all zones
 * @param zones zones, the largest cities first
 * @param distributors zones with a distributor; the maker supplies the others itself
 * @param skus products, each in three formats
 * @param weeks length of the run
 * @param threads threads of the run
 */
record CountryCase(
        String scenario,
        String population,
        long consumers,
        int zones,
        int distributors,
        int skus,
        int weeks,
        int threads) {
    static final int ZONES = 349;
    private static final Path ROOT = Path.of(System.getProperty("tributary.root", "."));

    /** The scenario as its file says, with so many consumers. */
    static CountryCase of(String scenario, String population, long consumers, int threads) {
        return new CountryCase(scenario, population, consumers, ZONES, ZONES, 4, 52, threads);
    }

    CountryCase withZones(int number) {
        return new CountryCase(scenario, population, consumers, number, number, skus, weeks, threads);
    }

    CountryCase withDistributors(int number) {
        return new CountryCase(scenario, population, consumers, zones, number, skus, weeks, threads);
    }

    CountryCase withSkus(int number) {
        return new CountryCase(scenario, population, consumers, zones, distributors, number, weeks, threads);
    }

    CountryCase withWeeks(int number) {
        return new CountryCase(scenario, population, consumers, zones, distributors, skus, number, threads);
    }

    CountryCase withConsumers(long number) {
        return new CountryCase(scenario, population, number, zones, distributors, skus, weeks, threads);
    }

    static CountryCase parse(String text) {
        String[] part = text.split(",", -1);
        return new CountryCase(
                part[0],
                part[1],
                Long.parseLong(part[2]),
                Integer.parseInt(part[3]),
                Integer.parseInt(part[4]),
                Integer.parseInt(part[5]),
                Integer.parseInt(part[6]),
                Integer.parseInt(part[7]));
    }

    String text() {
        return String.join(
                ",",
                scenario,
                population,
                "" + consumers,
                "" + zones,
                "" + distributors,
                "" + skus,
                "" + weeks,
                "" + threads);
    }

    /** The scenario of this size, read from a copy of its folder with shorter tables. */
    Scenario read() {
        try {
            Path folder = Files.createTempDirectory("country");
            double people = copy(folder);
            Scenario read = ScenarioReader.read(
                    folder,
                    List.of(
                            new Change("consumers.population", "", population, ""),
                            new Change("consumers.people_per_agent", "", "" + people / consumers, ""),
                            new Change("time.length", "", weeks + " weeks", "")));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the folder; gives the people of all its zones. */
    private double copy(Path folder) throws IOException {
        Path from = ROOT.resolve("scenarios/benchmarks").resolve(scenario);
        Path data = Files.createDirectories(folder.resolve("data"));
        String text = Files.readString(from.resolve(ScenarioReader.FILE));
        Files.writeString(folder.resolve(ScenarioReader.FILE), moreProducts(text));
        List<String> rows = head(from.resolve("data/zones.csv"));
        Files.write(data.resolve("zones.csv"), rows);
        Files.write(data.resolve("partners.csv"), head(from.resolve("data/partners.csv")));
        List<String> network = new ArrayList<>(head(from.resolve("data/network.csv")));
        for (int row = distributors + 1; row < network.size(); row++) {
            network.set(row, network.get(row).replaceFirst(",.*", ","));
        }
        Files.write(data.resolve("network.csv"), network);
        int column = List.of(rows.get(0).split(",", -1)).indexOf("population");
        return rows.stream()
                .skip(1)
                .mapToDouble(row -> Double.parseDouble(row.split(",", -1)[column]))
                .sum();
    }

    private List<String> head(Path table) throws IOException {
        try (Stream<String> rows = Files.lines(table)) {
            return rows.limit(zones + 1).toList();
        }
    }

    private String moreProducts(String text) {
        StringBuilder more = new StringBuilder();
        StringBuilder ids = new StringBuilder("skus: [others");
        for (int sku = 4; sku < skus; sku++) {
            more.append("  - {id: more_").append(sku).append(", maker: other_makers, pack: 24, distribution: 40 %}\n");
            ids.append(", more_").append(sku);
        }
        return text.replace("\nfirms:\n", more.isEmpty() ? "\nfirms:\n" : more + "\nfirms:\n")
                .replace("skus: [others", ids);
    }
}
