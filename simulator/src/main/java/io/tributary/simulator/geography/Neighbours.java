package io.tributary.simulator.geography;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;

/**
 * Which zones are neighbours: those that a table of borders names, otherwise those joined by an edge of the Delaunay
 * triangulation of their places (Delaunay 1934; JTS), on a map with true distances at the mean latitude. Zones at the
 * same place are neighbours of each other and share all others.
 */
public final class Neighbours {
    private final List<SortedSet<Integer>> of = new ArrayList<>();

    private Neighbours(int zones) {
        for (int i = 0; i < zones; i++) {
            of.add(new TreeSet<>());
        }
    }

    /** Neighbours by the table where it has rows, otherwise by triangulation. Ids of borders must be those of zones. */
    public static Neighbours of(List<Zone> zones, List<Border> borders) {
        return borders.isEmpty() ? triangulated(zones) : given(zones, borders);
    }

    /** Indices of a zone's neighbours, rising. */
    public SortedSet<Integer> of(int zone) {
        return of.get(zone);
    }

    private static Neighbours given(List<Zone> zones, List<Border> borders) {
        Map<String, Integer> index = new HashMap<>();
        zones.forEach(zone -> index.put(zone.id(), index.size()));
        Neighbours neighbours = new Neighbours(zones.size());
        for (Border border : borders) {
            neighbours.join(List.of(index.get(border.zone())), List.of(index.get(border.neighbour())));
        }
        return neighbours;
    }

    private static Neighbours triangulated(List<Zone> zones) {
        Map<Coordinate, List<Integer>> places = places(zones);
        Neighbours neighbours = new Neighbours(zones.size());
        places.values().forEach(shared -> neighbours.join(shared, shared));
        if (places.size() == 2) {
            List<List<Integer>> both = List.copyOf(places.values());
            neighbours.join(both.get(0), both.get(1));
        } else if (places.size() > 2) {
            for (QuadEdge edge : edges(places.keySet())) {
                neighbours.join(
                        places.getOrDefault(edge.orig().getCoordinate(), List.of()),
                        places.getOrDefault(edge.dest().getCoordinate(), List.of()));
            }
        }
        return neighbours;
    }

    private static List<QuadEdge> edges(Collection<Coordinate> places) {
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(places);
        List<QuadEdge> edges = new ArrayList<>();
        for (Object edge : builder.getSubdivision().getPrimaryEdges(false)) {
            edges.add((QuadEdge) edge);
        }
        return edges;
    }

    /** Zones by their place on a plane with kilometres at the mean latitude, in the order of the zones. */
    private static Map<Coordinate, List<Integer>> places(List<Zone> zones) {
        double mean = zones.stream().mapToDouble(Zone::lat).average().orElse(0);
        double narrower = StrictMath.cos(StrictMath.toRadians(mean));
        Map<Coordinate, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < zones.size(); i++) {
            Coordinate place =
                    new Coordinate(zones.get(i).lon() * narrower, zones.get(i).lat());
            places.computeIfAbsent(place, at -> new ArrayList<>()).add(i);
        }
        return places;
    }

    private void join(List<Integer> some, List<Integer> others) {
        for (int a : some) {
            for (int b : others) {
                if (a != b) {
                    of.get(a).add(b);
                    of.get(b).add(a);
                }
            }
        }
    }

    /** The pairs of zones in which the lower index comes first, in rising order. */
    public List<Border> borders(List<Zone> zones) {
        List<Border> borders = new ArrayList<>();
        for (int a = 0; a < of.size(); a++) {
            for (int b : of.get(a).tailSet(a)) {
                borders.add(new Border(zones.get(a).id(), zones.get(b).id()));
            }
        }
        return borders;
    }
}
