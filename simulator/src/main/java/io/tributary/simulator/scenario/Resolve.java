package io.tributary.simulator.scenario;

import io.tributary.simulator.document.FlowText;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.RecordShape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Prints a scenario flat: one YAML document after includes, tables, variant and settings, and behind
 * each value or list item where it came from. Defaults are written out except within list items. What it prints reads back to the same scenario.
 */
public final class Resolve {
    private static final int COLUMN = 60;
    private static final String ITEM = "- ";

    private final StringBuilder out = new StringBuilder();

    private Resolve() {}

    /** The flattened document of a source. */
    public static String of(ScenarioSource source) {
        Resolve resolve = new Resolve();
        Node.Fields root = Compact.addTo(source.root().without("data"));
        for (Map.Entry<String, Node> field : whole(root, Scenario.class).entrySet()) {
            resolve.write(field.getKey() + ":", field.getValue(), 0);
        }
        return resolve.out.toString();
    }

    /** The fields of a record in its order, given ones and defaults. */
    private static Map<String, Node> whole(Node.Fields fields, Class<?> type) {
        Map<String, Node> whole = new LinkedHashMap<>();
        for (RecordShape.Field field : RecordShape.of(type).fields().values()) {
            Optional<Node> given = fields.find(field.key());
            if (given.isPresent()) {
                whole.put(field.key(), nested(given.get(), field));
            } else if (isRecord(field)) {
                whole.put(field.key(), nested(Node.Fields.empty(Place.of("default")), field));
            } else {
                field.byDefault().ifPresent(byDefault -> whole.put(field.key(), byDefault));
            }
        }
        return whole;
    }

    private static Node nested(Node node, RecordShape.Field field) {
        if (!isRecord(field) || !(node instanceof Node.Fields fields)) {
            return node;
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        whole(fields, (Class<?>) field.type())
                .forEach((key, value) -> entries.put(key, new Node.Entry(value.place(), value)));
        return new Node.Fields(fields.place(), entries);
    }

    private static boolean isRecord(RecordShape.Field field) {
        return field.type() instanceof Class<?> type && type.isRecord();
    }

    private void write(String key, Node node, int indent) {
        int inner = indent + (key.startsWith(ITEM) ? 4 : 2);
        if (node instanceof Node.Fields fields && !fields.entries().isEmpty()) {
            line(key, indent, Optional.empty());
            fields.entries().forEach((name, entry) -> write(FlowText.quoted(name) + ":", entry.value(), inner));
        } else if (node instanceof Node.Items items && !items.items().isEmpty()) {
            line(key, indent, Optional.empty());
            items.items().forEach(item -> item(item, inner));
        } else {
            line(key + " " + FlowText.of(node), indent, Optional.of(node.place()));
        }
    }

    /** An item on one line where all of it comes from one line or from neighbouring ones, else field by field. */
    private void item(Node item, int indent) {
        if (!(item instanceof Node.Fields fields)
                || comesFromOneFile(item, item.place().file())) {
            line(ITEM + FlowText.of(item), indent, Optional.of(item.place()));
            return;
        }
        String lead = ITEM;
        for (Map.Entry<String, Node.Entry> entry : fields.entries().entrySet()) {
            boolean first = lead.equals(ITEM);
            String key = lead + FlowText.quoted(entry.getKey()) + ":";
            write(key, entry.getValue().value(), first ? indent : indent + 2);
            lead = "";
        }
    }

    private static boolean comesFromOneFile(Node node, String file) {
        if (node instanceof Node.Fields fields) {
            return fields.entries().values().stream().allMatch(entry -> comesFromOneFile(entry.value(), file));
        }
        if (node instanceof Node.Items items) {
            return items.items().stream().allMatch(item -> comesFromOneFile(item, file));
        }
        return node.place().file().equals(file);
    }

    private void line(String text, int indent, Optional<Place> origin) {
        String line = " ".repeat(indent) + text;
        out.append(line);
        origin.ifPresent(place -> out.append(" ".repeat(Math.max(1, COLUMN - line.length())))
                .append("# ")
                .append(from(place)));
        out.append('\n');
    }

    private static String from(Place place) {
        return place.line() == 0 ? place.file() : place.file() + ":" + place.line();
    }
}
