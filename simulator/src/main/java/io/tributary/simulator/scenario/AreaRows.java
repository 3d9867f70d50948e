package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import io.tributary.simulator.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of the area table for parts that a plan splits off an area, so that several partners share its outlets. */
final class AreaRows {
    private static final Pattern SPLIT = Pattern.compile("areas\\[([^]]+)]\\.split_from");
    private static final Pattern ANY = Pattern.compile("areas\\[.*");

    private AreaRows() {}

    /**
     * The document with an area of the name that a path gives, in the zone of the area that it is split from; where the
     * scenario names no areas, with those of its zones.
     *
     * @param value what the path is set to
     */
    static Node withRowOf(Node tree, String path, Node value) {
        if (!ANY.matcher(path).matches() || !(tree instanceof Node.Fields given)) {
            return tree;
        }
        Node.Fields root = DerivedAreas.addTo(given);
        Matcher asked = SPLIT.matcher(path);
        if (!asked.matches() || !(value instanceof Node.Text origin)) {
            return root;
        }
        String id = asked.group(1).strip();
        Optional<Node> zone = named(root, origin.text())
                .filter(Node.Fields.class::isInstance)
                .flatMap(area -> ((Node.Fields) area).find("zone"));
        if (zone.isEmpty() || named(root, id).isPresent()) {
            return root;
        }
        Place place = value.place();
        Node.Fields row = Node.Fields.empty(place)
                .with("id", new Node.Text(place, id, true))
                .with("zone", zone.get())
                .with("outlets", new Node.Text(place, "0", false))
                .with("split_from", value);
        List<Node> rows = new ArrayList<>(items(root));
        rows.add(row);
        return root.with("areas", new Node.Items(place, rows));
    }

    private static Optional<Node> named(Node.Fields root, String id) {
        return items(root).stream()
                .filter(item -> NodePath.nameOf(item).filter(id::equals).isPresent())
                .findFirst();
    }

    private static List<Node> items(Node.Fields root) {
        return root.find("areas")
                .filter(Node.Items.class::isInstance)
                .map(node -> ((Node.Items) node).items())
                .orElse(List.of());
    }
}
