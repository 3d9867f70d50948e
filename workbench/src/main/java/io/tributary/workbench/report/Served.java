package io.tributary.workbench.report;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who serves an area before and after.
 *
 * @param area id of the area
 * @param zone the zone in which it lies
 * @param outlets its outlets
 * @param before partner and tiers in the baseline
 * @param after partner and tiers in the chosen variant
 */
record Served(String area, Zone zone, double outlets, By before, By after) {
    private static final By NOBODY = new By("", -1);

    /**
     * The end of a chain.
     *
     * @param partner id of the partner that calls on the outlets; empty for the maker or nobody
     * @param tiers partners in the chain; -1 where nobody serves the area
     */
    record By(String partner, int tiers) {}

    /** All areas of a scenario, under its baseline and under the chosen variant. */
    static List<Served> of(Scenario baseline, Scenario chosen) {
        Map<String, Zone> zones = new HashMap<>();
        baseline.zones().forEach(zone -> zones.put(zone.id(), zone));
        Map<String, By> before = chains(baseline, zones);
        Map<String, By> after = chains(chosen, zones);
        List<Served> served = new ArrayList<>();
        for (Area area : areas(baseline)) {
            Zone zone = zones.get(area.zone());
            if (zone != null) {
                By was = before.getOrDefault(area.id(), NOBODY);
                By is = after.getOrDefault(area.id(), NOBODY);
                served.add(new Served(area.id(), zone, area.outlets(), was, is));
            }
        }
        return served;
    }

    boolean changesPartner() {
        return !before.partner().equals(after.partner());
    }

    boolean changesTiers() {
        return before.tiers() != after.tiers();
    }

    private static List<Area> areas(Scenario scenario) {
        if (!scenario.areas().isEmpty()) {
            return scenario.areas();
        }
        return scenario.zones().stream()
                .map(zone -> new Area(zone.id(), zone.id(), zone.outlets()))
                .toList();
    }

    private static Map<String, By> chains(Scenario scenario, Map<String, Zone> zones) {
        Map<String, String> regions = new HashMap<>();
        for (Area area : areas(scenario)) {
            Zone zone = zones.get(area.zone());
            regions.put(area.id(), zone == null ? "" : zone.region());
        }
        Map<String, By> chains = new HashMap<>();
        for (Assignment assignment : scenario.network()) {
            List<String> chain = assignment.chain();
            String last = chain.isEmpty() ? "" : chain.get(chain.size() - 1);
            String region = regions.getOrDefault(assignment.area(), "");
            int tiers = scenario.channelLength().in(region).orElse(chain.size());
            chains.put(assignment.area(), new By(tiers == 0 ? "" : last, tiers));
        }
        return chains;
    }
}
