package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.YamlParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan as a JSON file: {@code {name, scenario, fingerprint, changes: [{path, old, value, reason}], promises: [{kpi,
 * today, planned, bound}]}}. A bound that is not known is left out.
 */
public final class PlanFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Problems problems = new Problems();
    private final Set<String> paths = new HashSet<>();

    private PlanFile() {}

    /** Writes a plan; line ends are {@code \n} everywhere. */
    public static void write(Plan plan, Path file) throws IOException {
        Files.writeString(file, text(plan), StandardCharsets.UTF_8);
    }

    /**
     * The plan of a file.
     *
     * @throws InvalidScenario when the file is no plan, with all problems
     */
    public static Plan read(Path file) {
        PlanFile reader = new PlanFile();
        String name = ScenarioFolder.name(file);
        Optional<Plan> plan = SourceText.plan(file, name, reader.problems)
                .flatMap(text -> YamlParser.parse(name, text, reader.problems))
                .map(reader::plan);
        if (plan.isPresent() && reader.problems.isEmpty()) {
            return plan.get();
        }
        throw new InvalidScenario(reader.problems.all());
    }

    /** The JSON text of a plan. */
    static String text(Plan plan) {
        java.io.StringWriter out = new java.io.StringWriter();
        DefaultPrettyPrinter.Indenter lines = new tools.jackson.core.util.DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines);
        try (JsonGenerator json = JSON.writer().with(printer).createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("name", plan.name());
            json.writeStringProperty("scenario", plan.scenario());
            json.writeStringProperty("fingerprint", plan.fingerprint());
            json.writeArrayPropertyStart("changes");
            plan.changes().forEach(change -> write(change, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("promises");
            plan.promises().forEach(promise -> write(promise, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out + "\n";
    }

    private static void write(Change change, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", change.path());
        json.writeStringProperty("old", change.old());
        json.writeStringProperty("value", change.value());
        json.writeStringProperty("reason", change.reason());
        json.writeEndObject();
    }

    private static void write(Promise promise, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kpi", promise.kpi());
        write("today", promise.today(), json);
        write("planned", promise.planned(), json);
        write("bound", promise.bound(), json);
        json.writeEndObject();
    }

    /** A number with digits that are the same on every JDK: BigDecimal's exact value, rounded to 17 digits. */
    private static void write(String key, double value, JsonGenerator json) {
        if (Double.isFinite(value)) {
            BigDecimal exact = new BigDecimal(value, new java.math.MathContext(17));
            json.writeNumberProperty(key, exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros());
        }
    }

    private Plan plan(Node root) {
        return new Plan(
                text(root, "name"),
                text(root, "scenario"),
                text(root, "fingerprint"),
                changes(root),
                list(root, "promises", this::promise));
    }

    private List<Change> changes(Node root) {
        if (find(root, "changes").isEmpty()) {
            problems.add(root.place(), "changes", ScenarioFaults.WANT_PLAN_LIST);
        }
        return list(root, "changes", this::change);
    }

    private Change change(Node node) {
        Change change = new Change(text(node, "path"), text(node, "old"), text(node, "value"), text(node, "reason"));
        if (!paths.add(change.path())) {
            problems.add(node.place(), change.path(), ScenarioFaults.PLANNED_TWICE);
        }
        return change;
    }

    private Promise promise(Node node) {
        return new Promise(text(node, "kpi"), number(node, "today"), number(node, "planned"), number(node, "bound"));
    }

    private <T> List<T> list(Node root, String key, Function<Node, T> item) {
        List<T> items = new ArrayList<>();
        Optional<Node> found = find(root, key);
        if (found.isPresent() && found.get() instanceof Node.Items all) {
            all.items().forEach(node -> items.add(item.apply(node)));
        } else if (found.isPresent()) {
            problems.add(found.get().place(), key, ScenarioFaults.WANT_PLAN_LIST);
        }
        return items;
    }

    private String text(Node node, String key) {
        Optional<Node> found = find(node, key);
        if (found.isPresent() && found.get() instanceof Node.Text text) {
            return text.text();
        }
        problems.add(node.place(), key, ScenarioFaults.WANT_PLAN_TEXT);
        return "";
    }

    private double number(Node node, String key) {
        Optional<Node> found = find(node, key);
        if (found.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(((Node.Text) found.get()).text());
        } catch (ClassCastException | NumberFormatException e) {
            problems.add(found.get().place(), key, ScenarioFaults.WANT_PLAN_NUMBER);
            return Double.NaN;
        }
    }

    private static Optional<Node> find(Node node, String key) {
        return node instanceof Node.Fields fields ? fields.find(key) : Optional.empty();
    }
}
