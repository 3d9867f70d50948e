package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of the network for areas that nobody serves today and that a plan gives to somebody. */
final class NetworkRows {
    private static final Pattern CHAIN_OF_AREA = Pattern.compile("network\\[([^]]+)]\\.chain");

    private NetworkRows() {}

    /**
     * The document with a row for the area whose chain a path names, where the area exists and has no row; otherwise as it
     * is.
     */
    static Node withRowOf(Node tree, String path) {
        Matcher asked = CHAIN_OF_AREA.matcher(path);
        if (!asked.matches() || !(tree instanceof Node.Fields root)) {
            return tree;
        }
        String area = asked.group(1).strip();
        Optional<Node> found = named(DerivedAreas.addTo(root), "areas", area);
        if (found.isEmpty() || named(root, "network", area).isPresent()) {
            return tree;
        }
        Node.Fields row = Node.Fields.empty(found.get().place())
                .with("area", new Node.Text(found.get().place(), area, true))
                .with("chain", new Node.Text(found.get().place(), Assignment.NOBODY, false));
        List<Node> rows = new ArrayList<>(items(root, "network"));
        rows.add(row);
        return root.with("network", new Node.Items(found.get().place(), rows));
    }

    private static Optional<Node> named(Node.Fields root, String list, String id) {
        return items(root, list).stream()
                .filter(item -> NodePath.nameOf(item).filter(id::equals).isPresent())
                .findFirst();
    }

    private static List<Node> items(Node.Fields root, String list) {
        return root.find(list)
                .filter(Node.Items.class::isInstance)
                .map(node -> ((Node.Items) node).items())
                .orElse(List.of());
    }
}
