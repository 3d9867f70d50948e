package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.YamlParser;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a scenario file with what it includes. Included keys lie below the file's own: the file's key wins as a whole,
 * and of two includes the later one.
 */
final class Includes {
    static final String INCLUDE = "include";

    /** Files that one scenario may include, so that a fan of includes ends. */
    private static final int FILES = 20;

    private final ScenarioFolder folder;
    private final Problems problems;
    private final Deque<Path> open = new ArrayDeque<>();
    private int files;

    Includes(ScenarioFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** The fields of a file, those of its includes among them; empty when the file cannot be read. */
    Optional<Node.Fields> read(Path file) {
        String name = ScenarioFolder.name(file);
        Optional<Node> tree =
                SourceText.document(file, name, problems).flatMap(text -> YamlParser.parse(name, text, problems));
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        if (!(tree.get() instanceof Node.Fields fields)) {
            problems.add(tree.get().place(), "", ScenarioFaults.WANT_FIELDS);
            return Optional.empty();
        }
        open.push(file);
        Node.Fields merged = merged(fields, file);
        open.pop();
        return Optional.of(merged);
    }

    private Node.Fields merged(Node.Fields fields, Path file) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node name : names(fields)) {
            included(name, file).ifPresent(included -> entries.putAll(included.entries()));
        }
        fields.entries().forEach((key, entry) -> {
            entries.remove(key);
            entries.put(key, entry);
        });
        return new Node.Fields(fields.place(), entries).without(INCLUDE);
    }

    private List<Node> names(Node.Fields fields) {
        Optional<Node> include = fields.find(INCLUDE);
        if (include.isEmpty()) {
            return List.of();
        }
        if (include.get() instanceof Node.Text) {
            return List.of(include.get());
        }
        if (include.get() instanceof Node.Items items) {
            return items.items();
        }
        problems.add(include.get().place(), INCLUDE, ScenarioFaults.WANT_NAMES);
        return List.of();
    }

    private Optional<Node.Fields> included(Node name, Path from) {
        if (!(name instanceof Node.Text text) || text.isNothing()) {
            problems.add(name.place(), INCLUDE, ScenarioFaults.WANT_FILE_NAME);
            return Optional.empty();
        }
        Path parent = Objects.requireNonNullElse(from.getParent(), Path.of(""));
        Optional<Path> file = folder.find(parent, text.text(), text.place(), INCLUDE, problems);
        if (file.isPresent() && ++files > FILES) {
            problems.add(text.place(), INCLUDE, ScenarioFaults.MANY_INCLUDES.with(FILES));
            return Optional.empty();
        }
        if (file.isPresent() && open.contains(file.get())) {
            problems.add(text.place(), INCLUDE, ScenarioFaults.INCLUDE_CIRCLE.with(text.text()));
            return Optional.empty();
        }
        return file.flatMap(this::read);
    }
}
