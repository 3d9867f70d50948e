package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variants in a scenario's document by name, each as it was written. */
final class Variants {
    private final Map<String, Node.Fields> byName = new LinkedHashMap<>();

    Variants(Node.Fields root) {
        Optional<Node> variants = root.find("variants");
        if (variants.isPresent() && variants.get() instanceof Node.Items items) {
            for (Node item : items.items()) {
                if (item instanceof Node.Fields fields) {
                    text(fields, "name").ifPresent(name -> byName.putIfAbsent(name.text(), fields));
                }
            }
        }
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The variant and those on which it is based, the first of them first; empty when it is wrong, which is then told. */
    List<Node.Fields> lineage(String name, Problems problems) {
        List<Node.Fields> lineage = new ArrayList<>();
        Place asked = Place.of("--variant " + name);
        Optional<String> next = Optional.of(name);
        while (next.isPresent()) {
            Node.Fields variant = byName.get(next.get());
            if (variant == null) {
                problems.add(asked, next.get(), ScenarioFaults.UNKNOWN_VARIANT, hint(next.get()));
                return List.of();
            }
            if (lineage.contains(variant)) {
                problems.add(asked, next.get(), ScenarioFaults.BASED_IN_CIRCLE);
                return List.of();
            }
            lineage.add(0, variant);
            Optional<Node.Text> base = text(variant, "based_on");
            asked = base.map(Node.Text::place).orElse(asked);
            next = base.map(Node.Text::text);
        }
        return lineage;
    }

    private Wording hint(String name) {
        String known = String.join(", ", byName.keySet());
        Wording list = known.isEmpty() ? Wording.NONE : ScenarioFaults.ALLOWED.with(known);
        return Nearest.to(name, byName.keySet())
                .map(near -> ScenarioFaults.MAYBE_ALLOWED.with(near, known))
                .orElse(list);
    }

    private static Optional<Node.Text> text(Node.Fields fields, String key) {
        return fields.find(key).filter(Node.Text.class::isInstance).map(Node.Text.class::cast);
    }
}
