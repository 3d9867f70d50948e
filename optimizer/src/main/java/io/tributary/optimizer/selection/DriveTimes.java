package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.scenario.PlanLimits;
import io.tributary.simulator.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How long distributors drive to the zones of areas, and how long they may. Areas and distributors go by their index. */
public final class DriveTimes {
    private final PlanLimits limits;
    private final Roads roads;
    private final List<Area> areas;
    private final List<Partner> distributors;
    private final Map<String, Location> zones = new TreeMap<>();

    DriveTimes(Scenario scenario, List<Area> areas, List<Partner> distributors) {
        limits = scenario.decide().limits();
        roads = scenario.roads();
        this.areas = List.copyOf(areas);
        this.distributors = List.copyOf(distributors);
        scenario.zones().forEach(zone -> zones.put(zone.id(), Location.of(zone)));
    }

    /** Whether they matter to the scenario: some are limited, or a table gives them. */
    public boolean matter() {
        return limits.limitDrives() || roads.areTimed();
    }

    /** Minutes from a distributor's warehouse to the zone of an area. */
    public double minutes(int area, int site) {
        return Optional.ofNullable(zones.get(areas.get(area).zone()))
                .map(zone -> roads.minutes(distributors.get(site).location(), zone))
                .orElse(0.0);
    }

    /** Minutes that a distributor may drive to an area; empty where they are not limited. */
    public Optional<Double> longest(int site) {
        return limits.longestDrive(distributors.get(site).id());
    }

    /** Whether a drive is longer than allowed. */
    public boolean isTooLong(int area, int site) {
        return limits.limitDrives()
                && longest(site).filter(most -> minutes(area, site) > most).isPresent();
    }

    /**
     * What a limit that keeps a distributor from an area would be broken by: a drive in whole minutes, the longest one
     * rounded down and this one up; any other once.
     */
    public Breach breach(Limit limit, int area, int site) {
        String id = areas.get(area).id();
        return limit == Limit.DRIVE_TIME
                ? new Breach(
                        limit, id, (long) Math.floor(longest(site).orElse(0.0)), (long) Math.ceil(minutes(area, site)))
                : new Breach(limit, id, 1, 0);
    }
}
