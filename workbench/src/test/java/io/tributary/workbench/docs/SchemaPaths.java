package io.tributary.workbench.docs;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The dotted paths of a scenario file that the committed JSON Schema allows, such as {@code links[].terms}. */
final class SchemaPaths {
    private final Node.Fields schema;

    private SchemaPaths(Node.Fields schema) {
        this.schema = schema;
    }

    static SchemaPaths below(Path root) {
        Path file = root.resolve("scenarios/schema/scenario.schema.json");
        try {
            Problems problems = new Problems();
            return YamlParser.parse(file.toString(), Files.readString(file), problems)
                    .map(node -> new SchemaPaths((Node.Fields) node))
                    .orElseThrow(() -> new IllegalStateException("no schema in " + file + ": " + problems));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the path exists; what stands in brackets is any item of a list. */
    boolean has(String path) {
        List<Node.Fields> here = List.of(schema);
        for (String step : Arrays.asList(path.replaceAll("\\[[^\\]]*\\]", ".[]").split("\\.", -1))) {
            here = step(here, step);
        }
        return !here.isEmpty();
    }

    private List<Node.Fields> step(List<Node.Fields> here, String step) {
        List<Node.Fields> next = new ArrayList<>();
        Set<Node.Fields> seen = new HashSet<>();
        for (Node.Fields alternative : here) {
            walk(alternative, step, next, seen);
        }
        return next;
    }

    /** Collects what a step leads to in a schema, in all its alternatives and in what it refers to. */
    private void walk(Node.Fields part, String step, List<Node.Fields> next, Set<Node.Fields> seen) {
        if (!seen.add(part)) {
            return;
        }
        if (step.equals("[]")) {
            fields(part, "items", next);
        } else {
            List<Node.Fields> properties = new ArrayList<>();
            fields(part, "properties", properties);
            properties.forEach(all -> fields(all, step, next));
            fields(part, "additionalProperties", next);
        }
        for (String both : List.of("allOf", "anyOf", "oneOf")) {
            if (part.find(both).orElse(null) instanceof Node.Items items) {
                items.items().forEach(item -> walk((Node.Fields) item, step, next, seen));
            }
        }
        if (part.find("$ref").orElse(null) instanceof Node.Text reference) {
            String name = reference.text().substring("#/definitions/".length());
            List<Node.Fields> all = new ArrayList<>();
            List<Node.Fields> named = new ArrayList<>();
            fields(schema, "definitions", all);
            all.forEach(definitions -> fields(definitions, name, named));
            named.forEach(definition -> walk(definition, step, next, seen));
        }
    }

    private static void fields(Node.Fields part, String key, List<Node.Fields> found) {
        if (part.find(key).orElse(null) instanceof Node.Fields value) {
            found.add(value);
        }
    }
}
