package io.tributary.optimizer.design;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Neighbours;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How even and how compact a network is, whether it was drawn as territories or not. What a distributor has are the
 * outlets and people of its areas; a zone's ground counts for whom most of its outlets belong to.
 *
 * @param outlets how even the distributors are on outlets
 * @param people how even they are on people
 * @param polsbyPopper mean compactness by the border over distributors that have a zone, 1 is round; not a number where
 *     zones have no places
 * @param leastPolsbyPopper that of the least compact one
 * @param reock mean compactness by the circle around it, 1 is round
 * @param leastReock that of the least compact one
 * @param cutEdges neighbouring zones with different distributors
 */
public record NetworkShape(
        Diagnosis.Evenness outlets,
        Diagnosis.Evenness people,
        double polsbyPopper,
        double leastPolsbyPopper,
        double reock,
        double leastReock,
        int cutEdges) {

    /** Fewer places than this span no ground. */
    private static final int LEAST_PLACES = 3;

    /** The figures of a network. */
    public static NetworkShape of(Scenario scenario, List<Assignment> network) {
        Map<String, String> last = new HashMap<>();
        network.stream()
                .filter(row -> row.isServed() && !row.chain().isEmpty())
                .forEach(row -> last.put(row.area(), row.chain().get(row.chain().size() - 1)));
        Map<String, Zone> zones = new HashMap<>();
        scenario.zones().forEach(zone -> zones.put(zone.id(), zone));
        Map<String, Double> outlets = new TreeMap<>();
        Map<String, Double> people = new TreeMap<>();
        Map<String, TreeMap<String, Double>> inZone = new HashMap<>();
        for (Area area : Territory.areas(scenario)) {
            Zone zone = zones.get(area.zone());
            String partner = last.get(area.id());
            if (partner != null && zone != null) {
                double part = zone.outlets() == 0 ? 1 : area.outlets() / zone.outlets();
                outlets.merge(partner, area.outlets(), Double::sum);
                people.merge(partner, part * zone.population(), Double::sum);
                inZone.computeIfAbsent(zone.id(), id -> new TreeMap<>()).merge(partner, area.outlets(), Double::sum);
            }
        }
        List<String> owners = scenario.zones().stream()
                .map(zone -> most(inZone.getOrDefault(zone.id(), new TreeMap<>())))
                .toList();
        double[][] shapes = shapes(scenario.zones(), owners);
        return new NetworkShape(
                evenness(outlets),
                evenness(people),
                mean(shapes[0]),
                least(shapes[0]),
                mean(shapes[1]),
                least(shapes[1]),
                cutEdges(scenario, owners));
    }

    private static String most(TreeMap<String, Double> outlets) {
        return outlets.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Diagnosis.Evenness evenness(Map<String, Double> amounts) {
        return Diagnosis.Evenness.of(
                amounts.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double[][] shapes(List<Zone> zones, List<String> owners) {
        long places = zones.stream()
                .map(zone -> List.of(zone.lat(), zone.lon()))
                .distinct()
                .count();
        if (places < LEAST_PLACES) {
            return new double[2][0];
        }
        Map<String, List<Integer>> grounds = new TreeMap<>();
        for (int j = 0; j < owners.size(); j++) {
            if (!owners.get(j).isEmpty()) {
                grounds.computeIfAbsent(owners.get(j), id -> new ArrayList<>()).add(j);
            }
        }
        Shapes shapes = new Shapes(zones);
        return new double[][] {
            grounds.values().stream().mapToDouble(shapes::polsbyPopper).toArray(),
            grounds.values().stream().mapToDouble(shapes::reock).toArray()
        };
    }

    private static double mean(double[] figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure;
        }
        return figures.length == 0 ? Double.NaN : sum / figures.length;
    }

    private static double least(double[] figures) {
        double least = figures.length == 0 ? Double.NaN : Double.POSITIVE_INFINITY;
        for (double figure : figures) {
            least = Math.min(least, figure);
        }
        return least;
    }

    private static int cutEdges(Scenario scenario, List<String> owners) {
        Neighbours neighbours = Neighbours.of(scenario.zones(), scenario.borders());
        int cut = 0;
        for (int j = 0; j < owners.size(); j++) {
            for (int other : neighbours.of(j).tailSet(j)) {
                cut += owners.get(j).equals(owners.get(other)) ? 0 : 1;
            }
        }
        return cut;
    }
}
