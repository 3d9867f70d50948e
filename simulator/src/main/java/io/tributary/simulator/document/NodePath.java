package io.tributary.simulator.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A dotted path into a document. Items of a list stand in brackets, by index or by name. Example: {@code
 * network[A-12].chain} has the steps {@code network}, {@code A-12}, {@code chain}.
 *
 * @param steps keys, indices and names, outermost first
 */
public record NodePath(List<String> steps) {
    /** The fields by which items of a list are found. */
    private static final List<String> NAMES = List.of("id", "name", "area");

    public NodePath {
        steps = List.copyOf(steps);
    }

    /** The path that a text spells; empty where it spells none. */
    public static Optional<NodePath> parse(String text) {
        List<String> steps = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean bracket = text.charAt(at) == '[';
            int begin = bracket || (at > 0 && text.charAt(at) == '.') ? at + 1 : at;
            int end = bracket ? text.indexOf(']', begin) : nextStop(text, begin);
            if (end <= begin) {
                return Optional.empty();
            }
            steps.add(text.substring(begin, end).strip());
            at = bracket ? end + 1 : end;
            if (bracket && at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
                return Optional.empty();
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(new NodePath(steps));
    }

    /** The place of the value at this path, items by index, or of the innermost value around it that exists. */
    public static Place locate(Node root, String path) {
        Node node = root;
        for (String step : parse(path).map(NodePath::steps).orElse(List.of())) {
            Optional<Node> next = child(node, step);
            if (next.isEmpty()) {
                break;
            }
            node = next.get();
        }
        return node.place();
    }

    /** The value at this path, items by index or name; empty where the document does not hold it. */
    public static Optional<Node> find(Node root, String path) {
        Optional<Node> node = Optional.of(root);
        for (String step : parse(path).map(NodePath::steps).orElse(List.of())) {
            node = node.flatMap(
                    here -> here instanceof Node.Items items ? item(items, indexOf(items, step)) : child(here, step));
        }
        return node;
    }

    private static Optional<Node> child(Node node, String step) {
        if (node instanceof Node.Fields fields) {
            return fields.find(step);
        }
        boolean index = node instanceof Node.Items && step.matches("\\d{1,7}");
        return index ? item((Node.Items) node, Integer.parseInt(step)) : Optional.empty();
    }

    private static Optional<Node> item(Node.Items items, int index) {
        return index >= 0 && index < items.items().size()
                ? Optional.of(items.items().get(index))
                : Optional.empty();
    }

    /** Index of the item that a step names by its id, name, area, {@code seller>buyer} or index; -1 where there is none. */
    static int indexOf(Node.Items items, String step) {
        for (int i = 0; i < items.items().size(); i++) {
            if (nameOf(items.items().get(i)).filter(step::equals).isPresent()) {
                return i;
            }
        }
        boolean number = step.matches("\\d{1,7}");
        return number && Integer.parseInt(step) < items.items().size() ? Integer.parseInt(step) : -1;
    }

    /** The name by which an item of a list is found; empty where only its index finds it. */
    public static Optional<String> nameOf(Node item) {
        if (!(item instanceof Node.Fields fields)) {
            return Optional.empty();
        }
        for (String key : NAMES) {
            Optional<String> name = text(fields, key);
            if (name.isPresent()) {
                return name;
            }
        }
        return text(fields, "seller").flatMap(seller -> text(fields, "buyer").map(buyer -> seller + ">" + buyer));
    }

    private static Optional<String> text(Node.Fields fields, String key) {
        return fields.find(key).filter(Node.Text.class::isInstance).map(node -> ((Node.Text) node).text());
    }

    private static int nextStop(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '[') {
            at++;
        }
        return at;
    }
}
