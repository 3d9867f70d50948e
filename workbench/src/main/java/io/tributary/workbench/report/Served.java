package io.tributary.workbench.report;

import io.tributary.simulator.engine.Territory;
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
    private static final By NOBODY = new By(List.of(), -1);

    /**
     * The end of a chain.
     *
     * @param chain partners from the maker's first customer to the one that calls on the outlets
     * @param tiers partners in the chain; -1 where nobody serves the area
     */
    record By(List<String> chain, int tiers) {
        By {
            chain = List.copyOf(chain);
        }

        /** The partner that calls on the outlets; empty where the maker itself does, or nobody. */
        String partner() {
            return chain.isEmpty() ? "" : chain.get(chain.size() - 1);
        }
    }

    /** All areas of a scenario, under its baseline and under the chosen variant. */
    static List<Served> of(Scenario baseline, Scenario chosen) {
        Map<String, Zone> zones = new HashMap<>();
        baseline.zones().forEach(zone -> zones.put(zone.id(), zone));
        Territory before = new Territory(baseline);
        Territory after = new Territory(chosen);
        List<Served> served = new ArrayList<>();
        for (Area area : Territory.areas(baseline)) {
            Zone zone = zones.get(area.zone());
            if (zone != null) {
                served.add(new Served(area.id(), zone, area.outlets(), by(before, area), by(after, area)));
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

    /** Whether the partner, its wholesaler or the number of tiers differs. */
    boolean changesChain() {
        return changesTiers() || !before.chain().equals(after.chain());
    }

    private static By by(Territory territory, Area area) {
        return territory
                .chain(area.id())
                .map(chain -> new By(chain, chain.size()))
                .orElse(NOBODY);
    }
}
