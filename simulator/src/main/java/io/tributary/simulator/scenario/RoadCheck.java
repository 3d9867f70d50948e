package io.tributary.simulator.scenario;

import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.geography.Border;
import io.tributary.simulator.geography.Distance;
import io.tributary.simulator.geography.GreatCircle;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.quantity.NumberText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the tables of distances and borders: known places, each way once, driving times that can be, and all of them. */
final class RoadCheck {
    /** A drive faster than this has another unit than minutes (assumption: no road's mean speed is as high). */
    private static final int FASTEST = 200;
    /** A drive slower than this has another unit than minutes (assumption: slower than on foot). */
    private static final int SLOWEST = 3;
    /** Below so many kilometres a stop at a light or two decides the mean speed, so nothing is said about it. */
    private static final double TOO_NEAR_KM = 2;
    /** Names that one message shows. */
    private static final int SHOWN = 3;

    private final Scenario scenario;
    private final ScenarioNames names;
    private final Findings findings;
    private final Map<String, Location> places = new LinkedHashMap<>();

    RoadCheck(Scenario scenario, ScenarioNames names, Findings findings) {
        this.scenario = scenario;
        this.names = names;
        this.findings = findings;
        scenario.zones().forEach(zone -> add(Location.of(zone)));
        scenario.partners().forEach(partner -> add(partner.location()));
        scenario.firms()
                .forEach(firm ->
                        firm.plants().forEach(plant -> add(new Location(plant.name(), plant.lat(), plant.lon()))));
        scenario.logistics().warehouses().forEach(house -> add(house.location()));
    }

    private void add(Location place) {
        places.putIfAbsent(place.id(), place);
    }

    void check() {
        checkRows();
        if (!scenario.travel().estimateMissing()) {
            checkComplete();
        }
        for (int i = 0; i < scenario.borders().size(); i++) {
            Border border = scenario.borders().get(i);
            String path = "borders[" + i + "]";
            findings.mustBeOneOf(path + ".zone", border.zone(), names.zones(), ScenarioNames.ZONE);
            findings.mustBeOneOf(path + ".neighbour", border.neighbour(), names.zones(), ScenarioNames.ZONE);
        }
    }

    private void checkRows() {
        Set<String> known = places.keySet();
        Map<List<String>, Integer> seen = new HashMap<>();
        for (int i = 0; i < scenario.distances().size(); i++) {
            Distance row = scenario.distances().get(i);
            String path = "distances[" + i + "]";
            findings.mustBeOneOf(path + ".from", row.from(), known, ScenarioNames.PLACE);
            findings.mustBeOneOf(path + ".to", row.to(), known, ScenarioNames.PLACE);
            Integer first = seen.putIfAbsent(List.of(row.from(), row.to()), i);
            if (first != null) {
                findings.add(path, ScenarioFaults.PAIR_TWICE.with(row.from(), row.to(), first));
            }
            if (row.km().isEmpty() && row.minutes().isEmpty()) {
                findings.add(path, ScenarioFaults.NO_WAY_GIVEN);
            }
            checkSpeed(path + ".minutes", row);
        }
    }

    private void checkSpeed(String path, Distance row) {
        Optional<Location> from = Optional.ofNullable(places.get(row.from()));
        Optional<Location> to = Optional.ofNullable(places.get(row.to()));
        if (row.minutes().isEmpty() || from.isEmpty() || to.isEmpty()) {
            return;
        }
        double km = row.km().orElseGet(() -> straight(from.get(), to.get()));
        double minutes = row.minutes().get();
        double speed = minutes > 0 ? km / minutes * 60 : Double.POSITIVE_INFINITY;
        if (km > TOO_NEAR_KM && (speed > FASTEST || speed < SLOWEST)) {
            findings.add(
                    path,
                    ScenarioFaults.ABSURD_SPEED.with(
                            NumberText.fixed(minutes, 1),
                            NumberText.fixed(km, 1),
                            Double.isInfinite(speed) ? "∞" : NumberText.fixed(speed, 1)),
                    ScenarioFaults.WANT_MINUTES.with(SLOWEST, FASTEST));
        }
    }

    private static double straight(Location from, Location to) {
        return GreatCircle.km(from.lat(), from.lon(), to.lat(), to.lon());
    }

    /** Measured and estimated times side by side would favour one of them, so a table has all or says that it has not. */
    private void checkComplete() {
        Roads roads = scenario.roads();
        if (!roads.areTimed()) {
            return;
        }
        for (Partner partner : scenario.partners()) {
            List<String> missing = new ArrayList<>();
            for (Zone zone : partner.role() == Partner.Role.DISTRIBUTOR ? scenario.zones() : List.<Zone>of()) {
                Location there = Location.of(zone);
                boolean near = roads.km(partner.location(), there) <= partner.radius();
                if (near && !roads.isTimed(partner.location(), there)) {
                    missing.add(zone.id());
                }
            }
            tell(ScenarioFaults.TIMES_MISSING, partner.id(), missing);
        }
        boolean betweenZones = scenario.decide()
                .territories()
                .filter(design -> design.objective() == TerritoryDesign.Objective.DRIVE_TIME)
                .isPresent();
        if (betweenZones) {
            checkBetweenZones(roads);
        }
    }

    private void checkBetweenZones(Roads roads) {
        for (Zone zone : scenario.zones()) {
            List<String> missing = scenario.zones().stream()
                    .filter(other ->
                            !other.id().equals(zone.id()) && !roads.isTimed(Location.of(zone), Location.of(other)))
                    .map(Zone::id)
                    .toList();
            tell(ScenarioFaults.TIMES_MISSING_BETWEEN, zone.id(), missing);
        }
    }

    private void tell(Wording what, String from, List<String> missing) {
        if (missing.isEmpty()) {
            return;
        }
        int shown = Math.min(SHOWN, missing.size());
        String named = String.join(", ", missing.subList(0, shown));
        Wording to = shown == missing.size()
                ? new Wording(named, named)
                : ScenarioFaults.AND_MORE.with(named, missing.size() - shown);
        findings.add("distances", what.with(from, to), ScenarioFaults.ADD_TIMES);
    }
}
