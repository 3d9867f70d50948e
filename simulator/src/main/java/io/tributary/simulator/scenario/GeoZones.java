package io.tributary.simulator.scenario;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Place;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SnakeCase;
import io.tributary.simulator.document.YamlParser;
import io.tributary.simulator.geography.Zone;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Zones from GeoJSON (RFC 7946): properties that have the name of a zone's field become that field, others are left
 * out; the place is the point, or an inner point of the polygon; polygons that share a line are neighbours.
 */
final class GeoZones {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Problems problems;
    private final Set<String> fields;
    private final List<Node> zones = new ArrayList<>();
    private final List<Geometry> shapes = new ArrayList<>();

    private GeoZones(Problems problems) {
        this.problems = problems;
        fields = new LinkedHashSet<>();
        for (RecordComponent component : Zone.class.getRecordComponents()) {
            fields.add(SnakeCase.of(component.getName()));
        }
    }

    /**
     * What a file gives.
     *
     * @param zones rows of the table of zones
     * @param borders rows of the table of borders; none where no polygons touch
     */
    record Tables(Node zones, Node borders) {}

    /** Reads a file; empty when it has problems. */
    static Optional<Tables> parse(String file, String text, Problems problems) {
        Problems own = new Problems();
        Optional<Tables> tables = YamlParser.parse(file, text, own).map(node -> new GeoZones(own).tables(node));
        problems.addAll(own.all());
        return own.isEmpty() ? tables : Optional.empty();
    }

    private Tables tables(Node document) {
        Optional<Node.Items> features = document instanceof Node.Fields fields
                ? fields.find("features").flatMap(node -> as(Node.Items.class, node))
                : Optional.empty();
        if (features.isEmpty()) {
            problems.add(document.place(), "", ScenarioFaults.NO_FEATURES);
        }
        features.ifPresent(items -> items.items().forEach(this::add));
        return new Tables(new Node.Items(document.place(), zones), new Node.Items(document.place(), borders()));
    }

    private static <T> Optional<T> as(Class<T> kind, Node node) {
        return kind.isInstance(node) ? Optional.of(kind.cast(node)) : Optional.empty();
    }

    private void add(Node feature) {
        Optional<Node.Fields> whole = as(Node.Fields.class, feature);
        Optional<Node.Fields> properties =
                whole.flatMap(f -> f.find("properties")).flatMap(node -> as(Node.Fields.class, node));
        if (properties.isEmpty()) {
            problems.add(feature.place(), "", ScenarioFaults.NO_PROPERTIES);
            return;
        }
        Optional<Geometry> shape = whole.flatMap(f -> f.find("geometry"))
                .flatMap(node -> as(Node.Fields.class, node))
                .flatMap(this::shape);
        if (shape.isEmpty()) {
            problems.add(feature.place(), "", ScenarioFaults.NO_GEOMETRY);
            return;
        }
        if (!shape.get().isValid()) {
            problems.add(feature.place(), "", ScenarioFaults.BAD_SHAPE);
            return;
        }
        shapes.add(shape.get());
        zones.add(zone(properties.get(), shape.get()));
    }

    private Node zone(Node.Fields properties, Geometry shape) {
        Place place = properties.place();
        Map<String, Node.Entry> row = new LinkedHashMap<>();
        properties.entries().forEach((key, entry) -> {
            boolean given = entry.value() instanceof Node.Text text && !text.isNothing();
            if (fields.contains(key) && given) {
                row.put(key, entry);
            }
        });
        Point inside = shape.getInteriorPoint();
        row.putIfAbsent("lat", number(place, inside.getY()));
        row.putIfAbsent("lon", number(place, inside.getX()));
        return new Node.Fields(place, row);
    }

    private static Node.Entry number(Place place, double value) {
        return new Node.Entry(
                place, new Node.Text(place, java.math.BigDecimal.valueOf(value).toPlainString(), false));
    }

    private Optional<Geometry> shape(Node.Fields geometry) {
        String type = geometry.find("type")
                .flatMap(node -> as(Node.Text.class, node))
                .map(Node.Text::text)
                .orElse("");
        Optional<Node.Items> coordinates = geometry.find("coordinates").flatMap(node -> as(Node.Items.class, node));
        try {
            return coordinates.flatMap(given -> switch (type) {
                case "Point" -> Optional.of(SHAPES.createPoint(point(given)));
                case "Polygon" -> Optional.of(polygon(given));
                case "MultiPolygon" ->
                    Optional.of(SHAPES.createMultiPolygon(
                            items(given).map(GeoZones::polygon).toArray(Polygon[]::new)));
                default -> Optional.<Geometry>empty();
            });
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Polygon polygon(Node rings) {
        List<LinearRing> all = items(rings).map(GeoZones::ring).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no ring");
        }
        return SHAPES.createPolygon(all.get(0), all.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(Node points) {
        return SHAPES.createLinearRing(items(points).map(GeoZones::point).toArray(Coordinate[]::new));
    }

    private static Coordinate point(Node pair) {
        List<Double> numbers = items(pair).map(GeoZones::degrees).toList();
        if (numbers.size() < 2) {
            throw new IllegalArgumentException("a point needs longitude and latitude");
        }
        return new Coordinate(numbers.get(0), numbers.get(1));
    }

    private static double degrees(Node node) {
        double degrees = Double.parseDouble(
                as(Node.Text.class, node).map(Node.Text::text).orElse(""));
        if (!(Math.abs(degrees) <= 180)) {
            throw new IllegalArgumentException("no degrees");
        }
        return degrees;
    }

    private static Stream<Node> items(Node node) {
        return as(Node.Items.class, node).orElseThrow(() -> new IllegalArgumentException("no list")).items().stream();
    }

    private List<Node> borders() {
        STRtree tree = new STRtree();
        List<Node> borders = new ArrayList<>();
        for (int b = 0; b < shapes.size(); b++) {
            tree.insert(shapes.get(b).getEnvelopeInternal(), b);
        }
        for (int a = 0; a < shapes.size(); a++) {
            for (int b : near(tree, a)) {
                if (b > a && shapes.get(a).intersection(shapes.get(b)).getLength() > 0) {
                    border(a, b).ifPresent(borders::add);
                }
            }
        }
        return borders;
    }

    private List<Integer> near(STRtree tree, int shape) {
        List<Integer> near = new ArrayList<>();
        for (Object other : tree.query(shapes.get(shape).getEnvelopeInternal())) {
            near.add((Integer) other);
        }
        near.sort(Integer::compare);
        return near;
    }

    private Optional<Node> border(int a, int b) {
        Node.Fields first = (Node.Fields) zones.get(a);
        Node.Fields second = (Node.Fields) zones.get(b);
        Optional<Node> from = first.find("id");
        Optional<Node> to = second.find("id");
        return from.isEmpty() || to.isEmpty()
                ? Optional.empty()
                : Optional.of(Node.Fields.empty(first.place())
                        .with("zone", from.get())
                        .with("neighbour", to.get()));
    }
}
