package io.tributary.simulator.document;

import java.util.stream.Collectors;

/** The text of a node on one line, as it could be written in a document again. */
public final class FlowText {
    private FlowText() {}

    /** The node in YAML's flow form: {@code {cover: 2 weeks, tiers: [1, 2]}}. */
    public static String of(Node node) {
        if (node instanceof Node.Fields fields) {
            return fields.entries().entrySet().stream()
                    .map(entry ->
                            quoted(entry.getKey()) + ": " + of(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Items items) {
            return items.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        Node.Text text = (Node.Text) node;
        return text.isNothing() ? text.text() : quoted(text.text());
    }

    /** The text with quotes where YAML needs them. */
    public static String quoted(String text) {
        boolean plain = text.matches("[\\p{L}\\p{N}+./_][\\p{L}\\p{N} +./_%>\\[\\]()-]*")
                && !text.endsWith(" ")
                && !text.contains("[")
                && !text.contains("]");
        boolean negative = text.matches("-\\d[\\d.]*( ?[\\p{L}%/]+)*");
        if ((plain || negative) && !text.equals("null") && !text.equals("~")) {
            return text;
        }
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\t' -> escaped.append("\\t");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
