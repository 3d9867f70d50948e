package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a short scenario leaves out, added to its document: kinds of firms, one product per maker, a demand form without a
 * list, orders that pass on what is demanded, and quanta fine enough for a play. What is written is never changed.
 */
final class Compact {
    /** The product of the only maker. */
    static final String GOOD = "good";

    /** With it the ledger holds up to 9e9 units and as much money: FixedPoint counts to 9e18 quanta. */
    private static final String FINE = "1e-9";

    private Compact() {}

    static Node.Fields addTo(Node.Fields root) {
        Node.Fields now = demandAsList(root);
        Set<String> shops = shops(now);
        boolean answers = now.find("play").isPresent() || !shops.isEmpty();
        if (now.find("firms").orElse(null) instanceof Node.Items firms) {
            List<Node> whole = new ArrayList<>();
            for (Node firm : firms.items()) {
                whole.add(firm instanceof Node.Fields fields ? firm(fields, shops, answers) : firm);
            }
            now = now.with("firms", new Node.Items(firms.place(), whole));
            now = now.find("skus").isPresent() ? now : withSkus(now, whole, firms.place());
        }
        if (now.find("play").isPresent() && now.find("quanta").isEmpty()) {
            Place place = now.place();
            now = now.with(
                    "quanta",
                    Node.Fields.empty(place).with("money", text(place, FINE)).with("goods", text(place, FINE)));
        }
        return now;
    }

    /** {@code demand: {form: linear, a: 100, b: 1}} is one entry at all firms that sell to no other firm. */
    private static Node.Fields demandAsList(Node.Fields root) {
        if (!(root.find("demand").orElse(null) instanceof Node.Fields demand)) {
            return root;
        }
        Node.Fields entry = demand;
        if (demand.find("form").orElse(null) instanceof Node.Text name) {
            entry = Node.Fields.empty(demand.place());
            Node.Fields form = Node.Fields.empty(name.place()).with("type", name);
            for (Map.Entry<String, Node.Entry> given : demand.entries().entrySet()) {
                Node value = given.getValue().value();
                if (Set.of("at", "sku", "process", "consumers").contains(given.getKey())) {
                    entry = entry.with(given.getKey(), value);
                } else if (!given.getKey().equals("form")) {
                    form = form.with(given.getKey(), value);
                }
            }
            entry = entry.with("form", form);
        }
        if (entry.find("at").isEmpty()) {
            entry = entry.with("at", new Node.Items(demand.place(), lastFirms(root, demand.place())));
        }
        return root.with("demand", new Node.Items(demand.place(), List.of(entry)));
    }

    private static List<Node> lastFirms(Node.Fields root, Place place) {
        Set<String> sellers = new HashSet<>();
        List<String> ids = new ArrayList<>();
        if (root.find("firms").orElse(null) instanceof Node.Items firms) {
            for (Node firm : firms.items()) {
                if (firm instanceof Node.Fields fields) {
                    sellers.addAll(texts(fields, "buys_from"));
                    ids.addAll(texts(fields, "id"));
                }
            }
        }
        return ids.stream()
                .filter(id -> !sellers.contains(id))
                .map(id -> text(place, id))
                .toList();
    }

    /** Firms at which a demand form or process is at home. */
    private static Set<String> shops(Node.Fields root) {
        Set<String> shops = new HashSet<>();
        if (root.find("demand").orElse(null) instanceof Node.Items entries) {
            for (Node entry : entries.items()) {
                if (entry instanceof Node.Fields fields && fields.find("form").isPresent()) {
                    texts(fields, "at").forEach(offer -> shops.add(ChannelMap.firmOf(offer)));
                }
            }
        }
        return shops;
    }

    private static Node.Fields firm(Node.Fields firm, Set<String> shops, boolean answers) {
        Node.Fields now = firm;
        Place place = firm.place();
        boolean buys = firm.find("buys_from").isPresent();
        if (firm.find("kind").isEmpty()) {
            boolean sells = texts(firm, "id").stream().anyMatch(shops::contains);
            now = now.with("kind", text(place, !buys ? "maker" : sells ? "retailer" : "distributor"));
        }
        boolean orders = answers && buys && firm.find("order").isEmpty();
        return orders ? now.with("order", text(place, "pass_through")) : now;
    }

    private static Node.Fields withSkus(Node.Fields root, List<Node> firms, Place place) {
        Map<String, Node> makers = new LinkedHashMap<>();
        for (Node firm : firms) {
            boolean makes = firm instanceof Node.Fields fields
                    && texts(fields, "kind").contains("maker")
                    && fields.find("id").isPresent();
            if (makes) {
                Node id = ((Node.Fields) firm).find("id").orElseThrow();
                makers.put(texts((Node.Fields) firm, "id").stream().findFirst().orElse(""), id);
            }
        }
        List<Node> skus = new ArrayList<>();
        makers.forEach((id, node) -> skus.add(Node.Fields.empty(place)
                .with("id", makers.size() == 1 ? text(place, GOOD) : node)
                .with("maker", node)));
        return skus.isEmpty() ? root : root.with("skus", new Node.Items(place, skus));
    }

    /** The texts of a field that holds one text or a list of them. */
    private static List<String> texts(Node.Fields fields, String key) {
        Optional<Node> found = fields.find(key);
        if (found.isPresent() && found.get() instanceof Node.Items items) {
            return items.items().stream()
                    .filter(Node.Text.class::isInstance)
                    .map(item -> ((Node.Text) item).text())
                    .toList();
        }
        return found.filter(Node.Text.class::isInstance)
                .map(node -> List.of(((Node.Text) node).text().split(">")))
                .orElse(List.of());
    }

    private static Node text(Place place, String text) {
        return new Node.Text(place, text, true);
    }
}
