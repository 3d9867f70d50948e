package io.tributary.simulator.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distance by road: what the table of distances gives for two places, otherwise the great circle times the circuity.
 *
 * <p>Example: circuity 1.3 and 100 km as the crow flies are 130 km by road.
 */
public final class Roads {
    private final double circuity;
    private final Map<String, Map<String, Double>> known = new HashMap<>();

    /** Roads between all places; of two rows about the same places the last one holds. */
    public Roads(Travel travel, List<Distance> distances) {
        circuity = travel.circuity();
        for (Distance distance : distances) {
            learn(distance.from(), distance.to(), distance.km());
            learn(distance.to(), distance.from(), distance.km());
        }
    }

    private void learn(String from, String to, double km) {
        known.computeIfAbsent(from, id -> new HashMap<>()).put(to, km);
    }

    /** Kilometres between two places. */
    public double km(Location from, Location to) {
        Double given =
                known.isEmpty() ? null : known.getOrDefault(from.id(), Map.of()).get(to.id());
        return given == null ? circuity * GreatCircle.km(from.lat(), from.lon(), to.lat(), to.lon()) : given;
    }
}
