package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.TableParser;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Border;
import io.tributary.simulator.geography.Distance;
import io.tributary.simulator.geography.Zone;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the tables beside a scenario file into its document, where they stand as if they had been written there. */
final class Tables {
    private static final String DATA = "data";

    private final ScenarioFolder folder;
    private final Problems problems;

    Tables(ScenarioFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The tables that may stand beside a scenario, with the record that a row describes. */
    static Map<String, Class<?>> rows() {
        Map<String, Class<?>> rows = new LinkedHashMap<>();
        rows.put("zones", Zone.class);
        rows.put("areas", Area.class);
        rows.put("partners", Partner.class);
        rows.put("network", Assignment.class);
        rows.put("distances", Distance.class);
        rows.put("borders", Border.class);
        return rows;
    }

    /** The document with its tables. */
    Node.Fields readInto(Node.Fields root) {
        Optional<Node> data = root.find(DATA);
        if (data.isEmpty() || !(data.get() instanceof Node.Fields tables)) {
            return root;
        }
        Node.Fields whole = root;
        for (Map.Entry<String, Node.Entry> table : tables.entries().entrySet()) {
            for (Map.Entry<String, Node> rows :
                    read(table.getKey(), table.getValue(), root).entrySet()) {
                boolean other = !rows.getKey().equals(table.getKey());
                if (!other || !given(rows.getKey(), root, tables)) {
                    whole = whole.with(rows.getKey(), rows.getValue());
                }
            }
        }
        return whole;
    }

    private static boolean given(String table, Node.Fields root, Node.Fields tables) {
        return root.entries().containsKey(table) || tables.entries().containsKey(table);
    }

    /** The rows of a table by its name; a file with shapes gives borders as well. */
    private Map<String, Node> read(String table, Node.Entry entry, Node.Fields root) {
        String path = DATA + "." + table;
        Class<?> row = rows().get(table);
        if (row == null) {
            Wording allowed = ScenarioFaults.TABLES.with(String.join(", ", rows().keySet()));
            problems.add(entry.key(), path, ScenarioFaults.UNKNOWN_TABLE, allowed);
            return Map.of();
        }
        if (!(entry.value() instanceof Node.Text name) || name.isNothing()) {
            problems.add(entry.value().place(), path, ScenarioFaults.WANT_FILE_NAME);
            return Map.of();
        }
        if (root.entries().containsKey(table)) {
            Node.Entry inline = root.entries().get(table);
            Wording what = ScenarioFaults.GIVEN_TWICE.with(name.text());
            problems.add(inline == null ? name.place() : inline.key(), table, what, ScenarioFaults.KEEP_ONE);
            return Map.of();
        }
        if (row == Zone.class && hasEnding(name, ".geojson")) {
            return shapes(name, path);
        }
        return rows(name, path, row).map(rows -> Map.of(table, rows)).orElse(Map.of());
    }

    private static boolean hasEnding(Node.Text name, String ending) {
        return name.text().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private Map<String, Node> shapes(Node.Text name, String path) {
        Optional<Path> file = folder.find(folder.folder(), name.text(), name.place(), path, problems);
        Map<String, Node> tables = new LinkedHashMap<>();
        file.ifPresent(found -> {
            String shown = ScenarioFolder.name(found);
            SourceText.table(found, shown, problems)
                    .flatMap(text -> GeoZones.parse(shown, text, problems))
                    .ifPresent(read -> {
                        tables.put("zones", read.zones());
                        tables.put("borders", read.borders());
                    });
        });
        return tables;
    }

    private Optional<Node> rows(Node.Text name, String path, Class<?> row) {
        if (!hasEnding(name, ".csv")) {
            problems.add(name.place(), path, ScenarioFaults.NOT_CSV.with(name.text()));
            return Optional.empty();
        }
        Optional<Path> file = folder.find(folder.folder(), name.text(), name.place(), path, problems);
        return file.flatMap(found -> {
            String shown = ScenarioFolder.name(found);
            return SourceText.table(found, shown, problems)
                    .flatMap(text -> TableParser.parse(shown, text, row, problems));
        });
    }
}
