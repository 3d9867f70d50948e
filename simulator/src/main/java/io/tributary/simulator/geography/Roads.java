package io.tributary.simulator.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Distance and driving time by road: what the table of distances gives for two places; otherwise the great circle times
 * the circuity, and the time that so many kilometres take.
 *
 * <p>Example: circuity 1.3 and 100 km as the crow flies are 130 km by road; with 10 km at 30 km/h and the rest at 60 km/h
 * they take 140 minutes.
 */
public final class Roads {
    private final Travel travel;
    private final Map<String, Map<String, Double>> km = new HashMap<>();
    private final Map<String, Map<String, Double>> minutes = new HashMap<>();

    /** Roads between all places. A row holds for the way back, too, unless another row gives that. */
    public Roads(Travel travel, List<Distance> distances) {
        this.travel = travel;
        for (Distance row : distances) {
            row.km().ifPresent(known -> of(km, row.from()).put(row.to(), known));
            row.minutes().ifPresent(known -> of(minutes, row.from()).put(row.to(), known));
        }
        for (Distance row : distances) {
            row.km().ifPresent(known -> of(km, row.to()).putIfAbsent(row.from(), known));
            row.minutes().ifPresent(known -> of(minutes, row.to()).putIfAbsent(row.from(), known));
        }
    }

    private static Map<String, Double> of(Map<String, Map<String, Double>> table, String from) {
        return table.computeIfAbsent(from, id -> new HashMap<>());
    }

    private static Optional<Double> find(Map<String, Map<String, Double>> table, Location from, Location to) {
        return table.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(table.getOrDefault(from.id(), Map.of()).get(to.id()));
    }

    /** Kilometres between two places. */
    public double km(Location from, Location to) {
        return find(km, from, to)
                .orElseGet(() -> travel.circuity() * GreatCircle.km(from.lat(), from.lon(), to.lat(), to.lon()));
    }

    /** Minutes of driving from one place to another. */
    public double minutes(Location from, Location to) {
        return find(minutes, from, to).orElseGet(() -> travel.minutes(km(from, to)));
    }

    /** Whether the table gives the minutes from one place to another. */
    public boolean isTimed(Location from, Location to) {
        return find(minutes, from, to).isPresent();
    }

    /** Whether the table gives the minutes of any drive. */
    public boolean areTimed() {
        return !minutes.isEmpty();
    }
}
