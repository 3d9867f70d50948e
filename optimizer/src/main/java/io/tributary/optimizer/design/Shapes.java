package io.tributary.optimizer.design;

import io.tributary.simulator.geography.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.MinimumBoundingCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * How compact territories are on a map. Zones are points, so a zone's ground is what lies nearest to it (Voronoi 1908),
 * within the hull of all zones and half a mean spacing around it; kilometres at the mean latitude.
 */
final class Shapes {
    private static final double KM_PER_DEGREE = 111.195;

    private final List<Geometry> cells = new ArrayList<>();

    Shapes(List<Zone> zones) {
        GeometryFactory factory = new GeometryFactory();
        double mean = zones.stream().mapToDouble(Zone::lat).average().orElse(0);
        double narrower = StrictMath.cos(StrictMath.toRadians(mean));
        List<Coordinate> places = zones.stream()
                .map(z -> new Coordinate(z.lon() * narrower * KM_PER_DEGREE, z.lat() * KM_PER_DEGREE))
                .toList();
        Geometry hull = factory.createMultiPointFromCoords(places.toArray(Coordinate[]::new))
                .convexHull();
        double spacing = zones.isEmpty() ? 0 : StrictMath.sqrt(Math.max(1, hull.getArea()) / zones.size());
        Geometry land = hull.buffer(spacing / 2);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(places);
        builder.setClipEnvelope(land.getEnvelopeInternal());
        Geometry diagram = builder.getDiagram(factory);
        Map<Coordinate, Geometry> byPlace = new TreeMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            byPlace.put((Coordinate) cell.getUserData(), cell.intersection(land));
        }
        Geometry none = factory.createPolygon();
        places.forEach(place -> cells.add(byPlace.getOrDefault(place, none)));
    }

    private Geometry union(List<Integer> zones) {
        return UnaryUnionOp.union(zones.stream().map(cells::get).toList());
    }

    /** Area over that of a circle with the same border: 1 is round (Polsby and Popper 1991). */
    double polsbyPopper(List<Integer> zones) {
        Geometry ground = union(zones);
        double border = ground.getLength();
        return border == 0 ? 0 : 4 * Math.PI * ground.getArea() / (border * border);
    }

    /** Area over that of the smallest circle around it: 1 is round (Reock 1961). */
    double reock(List<Integer> zones) {
        Geometry ground = union(zones);
        double radius = new MinimumBoundingCircle(ground).getRadius();
        return radius == 0 ? 0 : ground.getArea() / (Math.PI * radius * radius);
    }
}
