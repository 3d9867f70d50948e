package io.tributary.optimizer.design;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.TerritoryDesign.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A scenario's zones by index, who has them today, and the distributors whose territories may be drawn, by index. */
final class Ground {
    /** Stands for "nobody" and "no zone". */
    static final int NOBODY = -1;

    private final List<Zone> zones;
    private final Map<String, Integer> zoneIndex = new HashMap<>();
    private final Map<String, List<Area>> areas = new TreeMap<>();
    private final Map<String, List<String>> chains = new TreeMap<>();
    private final List<Partner> owners = new ArrayList<>();
    private final Map<String, Integer> ownerIndex = new HashMap<>();
    private final int serving;

    Ground(Scenario scenario) {
        zones = scenario.zones();
        zones.forEach(zone -> zoneIndex.put(zone.id(), zoneIndex.size()));
        Territory.areas(scenario)
                .forEach(area -> areas.computeIfAbsent(area.zone(), id -> new ArrayList<>())
                        .add(area));
        scenario.network().stream().filter(Assignment::isServed).forEach(row -> chains.put(row.area(), row.chain()));
        Map<String, Partner> distributors = new TreeMap<>();
        scenario.partners().stream()
                .filter(p -> p.role() == Partner.Role.DISTRIBUTOR && p.licensed())
                .forEach(p -> distributors.put(p.id(), p));
        Set<String> first = new LinkedHashSet<>();
        scenario.decide().territories().ifPresent(design -> {
            first.addAll(new java.util.TreeSet<>(design.pins().values()));
            first.addAll(design.seeds().keySet());
        });
        Set<String> today = new java.util.TreeSet<>();
        for (Zone zone : zones) {
            String owner = ownerOf(zone.id(), chains);
            if (!owner.isEmpty()) {
                today.add(owner);
            }
        }
        serving = today.size();
        first.addAll(today);
        first.addAll(distributors.keySet());
        first.stream().filter(distributors::containsKey).map(distributors::get).forEach(p -> {
            ownerIndex.put(p.id(), owners.size());
            owners.add(p);
        });
    }

    int zones() {
        return zones.size();
    }

    Zone zone(int zone) {
        return zones.get(zone);
    }

    /** Index of a zone by its id, or {@link #NOBODY}. */
    int zoneOf(String id) {
        return zoneIndex.getOrDefault(id, NOBODY);
    }

    Location place(int zone) {
        return Location.of(zones.get(zone));
    }

    /** Distributors that may have a territory: those that the design names, those that serve today, then all others. */
    List<Partner> owners() {
        return owners;
    }

    /** Index of a distributor by its id, or {@link #NOBODY}. */
    int owner(String id) {
        return ownerIndex.getOrDefault(id, NOBODY);
    }

    /** Number of distributors that have a zone today. */
    int serving() {
        return serving;
    }

    /** Whole amount of a measure in a zone. */
    long amount(Measure measure, int zone) {
        Zone where = zones.get(zone);
        return Math.round(
                switch (measure) {
                    case POPULATION -> where.population();
                    case URBAN_PEOPLE -> where.population() * where.urban();
                    case RURAL_PEOPLE -> where.population() * (1 - where.urban());
                    case OUTLETS -> where.outlets();
                    case ZONES -> 1.0;
                });
    }

    /** The distributor with most of each zone's outlets in a network; {@link #NOBODY} where it is none of the owners. */
    int[] owners(List<Assignment> network) {
        Map<String, List<String>> given = new TreeMap<>();
        network.forEach(row -> given.put(row.area(), row.chain()));
        int[] of = new int[zones.size()];
        for (int j = 0; j < of.length; j++) {
            of[j] = owner(ownerOf(zones.get(j).id(), given));
        }
        return of;
    }

    private String ownerOf(String zone, Map<String, List<String>> given) {
        Map<String, Double> outlets = new TreeMap<>();
        for (Area area : areas.getOrDefault(zone, List.of())) {
            List<String> chain = given.getOrDefault(area.id(), List.of());
            if (!chain.isEmpty()) {
                outlets.merge(chain.get(chain.size() - 1), area.outlets() + 1, Double::sum);
            }
        }
        return outlets.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** The network in which each zone's areas are served by its owner, through the supplier that it has today. */
    Map<String, List<String>> chains(int[] owner) {
        Map<String, List<String>> planned = new LinkedHashMap<>();
        for (int j = 0; j < owner.length; j++) {
            String id = owners.get(owner[j]).id();
            for (Area area : areas.getOrDefault(zones.get(j).id(), List.of())) {
                List<String> now = chains.getOrDefault(area.id(), List.of());
                boolean stays = !now.isEmpty() && now.get(now.size() - 1).equals(id);
                planned.put(area.id(), stays ? now : chainOf(id));
            }
        }
        return planned;
    }

    /** Chain that serves an area today; empty where there is none. */
    List<String> chainToday(String area) {
        return chains.getOrDefault(area, List.of());
    }

    private List<String> chainOf(String owner) {
        return chains.values().stream()
                .filter(chain -> !chain.isEmpty() && chain.get(chain.size() - 1).equals(owner))
                .findFirst()
                .orElse(List.of(owner));
    }
}
