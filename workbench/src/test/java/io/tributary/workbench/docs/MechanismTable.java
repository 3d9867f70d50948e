package io.tributary.workbench.docs;

import io.tributary.simulator.kpi.catalogue.Kpis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of docs/mechanisms.md, and what is wrong with them. */
final class MechanismTable {
    private static final List<String> HEADER =
            List.of("#", "中文", "Term", "Where", "Priority", "State", "Scenario", "Switch", "KPI", "Test");
    private static final List<String> STATES = List.of("works", "partly", "not yet");
    private static final List<String> PRIORITIES = List.of("core", "important", "nice");
    private static final Pattern PLACES = Pattern.compile("[SORE](\\+[SORE])*");
    private static final Pattern RULE = Pattern.compile("\\|(---\\|)+");
    /** A link in a cell stands for its text. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private MechanismTable(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("|") && !RULE.matcher(line).matches()) {
                read(LINK.matcher(line).replaceAll("$1"));
            }
        }
    }

    static MechanismTable of(String text) {
        return new MechanismTable(text.lines().collect(Collectors.toList()));
    }

    int size() {
        return rows.size();
    }

    /** Rows that work, with the scenario of the mechanisms' own that shows each off, on and neutral. */
    List<Shown> shown() {
        return rows.stream()
                .filter(row -> row.get(5).equals("works") && row.get(6).startsWith("mechanisms/"))
                .flatMap(row -> list(row.get(6)).stream()
                        .map(scenario -> new Shown(Integer.parseInt(row.get(0)), scenario, list(row.get(8)))))
                .collect(Collectors.toList());
    }

    /** A row that works: its number, the folder of its scenario, and the KPIs that it moves. */
    record Shown(int row, String scenario, List<String> kpis) {}

    /** Everything that is wrong, against the folders and test sources below a project root; empty when all is well. */
    List<String> problems(Path root) {
        List<String> found = new ArrayList<>(problems);
        TestSources tests = TestSources.below(root);
        SchemaPaths paths = SchemaPaths.below(root);
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (!row.get(0).equals(Integer.toString(i + 1))) {
                found.add("row " + row.get(0) + " stands where row " + (i + 1) + " belongs");
            }
            words(row, found);
            proof(row, root, tests, found);
            keys(row, paths, found);
        }
        shared(found);
        return found;
    }

    private void read(String line) {
        List<String> cells = Arrays.stream(
                        line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .collect(Collectors.toList());
        if (cells.size() != HEADER.size()) {
            problems.add("a row has " + cells.size() + " cells but must have " + HEADER.size() + ": " + line);
        } else if (!cells.equals(HEADER)) {
            rows.add(cells);
        }
    }

    private static void words(List<String> row, List<String> found) {
        String name = "row " + row.get(0);
        if (row.get(1).isEmpty() || row.get(2).isEmpty()) {
            found.add(name + " lacks a name in Chinese or English");
        }
        if (!PLACES.matcher(row.get(3)).matches()) {
            found.add(name + " stands in an unknown place: " + row.get(3));
        }
        if (!PRIORITIES.contains(row.get(4))) {
            found.add(name + " has the priority '" + row.get(4) + "' but must have one of " + PRIORITIES);
        }
        if (!STATES.contains(row.get(5))) {
            found.add(name + " has the state '" + row.get(5) + "' but must have one of " + STATES);
        }
    }

    private static void proof(List<String> row, Path root, TestSources tests, List<String> found) {
        String name = "row " + row.get(0);
        List<String> proof = row.subList(6, 10);
        if (row.get(5).equals("not yet")) {
            if (proof.stream().anyMatch(cell -> !cell.isEmpty())) {
                found.add(name + " is 'not yet' and yet names a scenario, switch, KPI or test");
            }
            return;
        }
        if (proof.stream().anyMatch(String::isEmpty)) {
            found.add(name + " is '" + row.get(5) + "' but leaves scenario, switch, KPI or test empty");
        }
        for (String scenario : list(row.get(6))) {
            if (!Files.isRegularFile(root.resolve("scenarios").resolve(scenario).resolve("scenario.yaml"))) {
                found.add(name + " names the scenario '" + scenario + "', which does not exist");
            }
        }
        for (String test : list(row.get(9))) {
            if (!tests.has(test)) {
                found.add(name + " names the test '" + test + "', which does not exist");
            }
        }
    }

    private static void keys(List<String> row, SchemaPaths paths, List<String> found) {
        String name = "row " + row.get(0);
        for (String path : list(row.get(7))) {
            if (!paths.has(path)) {
                found.add(name + " names the switch '" + path + "', which is no key of a scenario file");
            }
        }
        for (String kpi : list(row.get(8))) {
            if (!Kpis.ids().contains(kpi)) {
                found.add(name + " names the KPI '" + kpi + "', which does not exist");
            }
        }
    }

    private void shared(List<String> found) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size(); j++) {
                List<String> proof = rows.get(i).subList(7, 10);
                if (!rows.get(i).get(5).equals("not yet")
                        && proof.equals(rows.get(j).subList(7, 10))) {
                    found.add("rows " + (i + 1) + " and " + (j + 1) + " share switch, KPI and test");
                }
            }
        }
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split(",", -1))
                .map(item -> item.strip().replace("`", ""))
                .filter(item -> !item.isEmpty())
                .collect(Collectors.toList());
    }

    static MechanismTable in(Path root) {
        try {
            return of(Files.readString(root.resolve("docs").resolve("mechanisms.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
