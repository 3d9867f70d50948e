package io.tributary.workbench.docs;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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
                    .orElseThrow(() -> new IllegalStateException("no schema in " + file + ": " + problems.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the path exists; what stands in brackets is any item of a list. */
    boolean has(String path) {
        List<Node.Fields> here = List.of(schema);
        for (String step : path.replaceAll("\\[[^\\]]*\\]", ".[]").split("\\.", -1)) {
            here = step(here, step);
        }
        return !here.isEmpty();
    }

    private List<Node.Fields> step(List<Node.Fields> here, String step) {
        List<Node.Fields> next = new ArrayList<>();
        Set<Node.Fields> seen = Collections.newSetFromMap(new IdentityHashMap<>());
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
            for (Node alternative : items(part, both)) {
                walk((Node.Fields) alternative, step, next, seen);
            }
        }
        for (Node.Fields definition : referred(part)) {
            walk(definition, step, next, seen);
        }
    }

    /** What a reference of the form #/definitions/name leads to. */
    private List<Node.Fields> referred(Node.Fields part) {
        return part.find("$ref")
                .map(reference -> ((Node.Text) reference).text().substring("#/definitions/".length()))
                .flatMap(name -> schema.find("definitions").flatMap(all -> ((Node.Fields) all).find(name)))
                .map(definition -> List.of((Node.Fields) definition))
                .orElse(List.of());
    }

    private static List<Node> items(Node.Fields part, String key) {
        return part.find(key).map(items -> ((Node.Items) items).items()).orElse(List.of());
    }

    private static void fields(Node.Fields part, String key, List<Node.Fields> found) {
        part.find(key)
                .filter(Node.Fields.class::isInstance)
                .map(Node.Fields.class::cast)
                .ifPresent(found::add);
    }
}
