package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.geography.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sales areas of a scenario that names none: one per zone, with the zone's id and outlets. */
final class DerivedAreas {
    private DerivedAreas() {}

    static Node.Fields addTo(Node.Fields root) {
        Optional<Node> zones = root.find("zones");
        boolean given = root.find("areas")
                .filter(areas ->
                        !(areas instanceof Node.Items items) || !items.items().isEmpty())
                .isPresent();
        if (given || zones.isEmpty() || !(zones.get() instanceof Node.Items items)) {
            return root;
        }
        List<Node> areas = new ArrayList<>();
        for (Node zone : items.items()) {
            if (zone instanceof Node.Fields fields && fields.find("id").isPresent()) {
                areas.add(area(fields, fields.find("id").get()));
            }
        }
        return root.with("areas", new Node.Items(zones.get().place(), areas));
    }

    /** Whether the areas say nothing that the zones do not say: one per zone with its id and outlets. */
    static boolean areIn(Scenario scenario) {
        return scenario.areas()
                .equals(scenario.zones().stream()
                        .map(zone -> new Area(zone.id(), zone.id(), zone.outlets()))
                        .toList());
    }

    private static Node area(Node.Fields zone, Node id) {
        Place place = zone.place();
        Node outlets = zone.find("outlets").orElseGet(() -> new Node.Text(place, "0", true));
        return Node.Fields.empty(place).with("id", id).with("zone", id).with("outlets", outlets);
    }
}
