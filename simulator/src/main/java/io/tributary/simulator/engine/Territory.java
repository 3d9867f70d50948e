package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Carriers;
import io.tributary.simulator.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who serves which area under one scenario, after the channel length was applied: a pure reading of the scenario. An
 * area that nobody serves has no entry.
 */
public final class Territory {
    private final Map<String, List<String>> chains = new HashMap<>();
    private final Map<String, Double> reach = new HashMap<>();

    private final Scenario scenario;
    private final Carriers carriers;
    private final Roads roads;
    private final Map<String, Partner> partners = new HashMap<>();
    private final Map<String, Zone> zones = new HashMap<>();
    private final Map<String, Area> areas = new HashMap<>();

    /** Reads the network of a scenario. */
    public Territory(Scenario scenario) {
        this.scenario = scenario;
        carriers = Carriers.of(scenario);
        roads = scenario.roads();
        scenario.partners().forEach(p -> partners.put(p.id(), p));
        scenario.zones().forEach(z -> zones.put(z.id(), z));
        areas(scenario).forEach(a -> areas.put(a.id(), a));
        for (Assignment assignment : scenario.network()) {
            if (assignment.isServed()) {
                chains.put(assignment.area(), chain(assignment));
            }
        }
        measureReach();
    }

    /**
     * A network that came about while a run went on.
     *
     * @param current chains by area, channel length already applied
     */
    Territory(Scenario scenario, Map<String, List<String>> current) {
        this.scenario = scenario;
        carriers = Carriers.of(scenario);
        roads = scenario.roads();
        scenario.partners().forEach(p -> partners.put(p.id(), p));
        scenario.zones().forEach(z -> zones.put(z.id(), z));
        areas(scenario).forEach(a -> areas.put(a.id(), a));
        chains.putAll(current);
        measureReach();
    }

    /** The areas of a scenario: its own, or one per zone where it names none. */
    public static List<Area> areas(Scenario scenario) {
        if (!scenario.areas().isEmpty()) {
            return scenario.areas();
        }
        return scenario.zones().stream()
                .map(zone -> new Area(zone.id(), zone.id(), zone.outlets()))
                .toList();
    }

    /** Whether an area was there when this network was in force, be it served or not. */
    boolean knows(String area) {
        return areas.containsKey(area);
    }

    /** Partners from the maker's first customer to the one that serves the area; empty where nobody serves it. */
    public Optional<List<String>> chain(String area) {
        return Optional.ofNullable(chains.get(area));
    }

    /** Share of the area's outlets that its partner can hold as stockists; 0 where nobody serves it. */
    public double reach(String area) {
        return reach.getOrDefault(area, 0.0);
    }

    private List<String> chain(Assignment assignment) {
        Area area = areas.get(assignment.area());
        Zone zone = area == null ? null : zones.get(area.zone());
        String region = zone == null ? "" : zone.region();
        return scenario.channelLength().chain(assignment.chain(), region, scenario.partners());
    }

    /** Reach of every area; a partner whose areas together exceed its capacity serves each of them less. */
    private void measureReach() {
        Map<String, Double> used = new HashMap<>();
        for (Area area : areas(scenario)) {
            Optional<List<String>> chain = chain(area.id());
            if (chain.isEmpty()) {
                continue;
            }
            double share = chain.get().isEmpty() ? ownReach() : reachOf(area, chain.get());
            reach.put(area.id(), share);
            used.merge(last(chain.get()), share * area.outlets(), Double::sum);
        }
        for (Area area : areas(scenario)) {
            chain(area.id()).map(Territory::last).map(partners::get).ifPresent(partner -> {
                double outlets = used.getOrDefault(partner.id(), 0.0);
                if (outlets > partner.capacity()) {
                    reach.computeIfPresent(area.id(), (id, share) -> share * partner.capacity() / outlets);
                }
            });
        }
    }

    private double ownReach() {
        return scenario.firms().stream()
                .filter(firm -> firm.kind() == Firm.Kind.MAKER && firm.ours())
                .mapToDouble(Firm::reach)
                .max()
                .orElse(0);
    }

    private double reachOf(Area area, List<String> chain) {
        Partner partner = partners.get(last(chain));
        Zone zone = zones.get(area.zone());
        if (partner == null
                || zone == null
                || (carriers.isLimited() && carriers.ownProducts(chain).isEmpty())) {
            return 0;
        }
        double km = roads.km(partner.location(), Location.of(zone));
        return scenario.listing().reach(partner, km, chain.size(), area.outlets());
    }

    /** The partners of an area's chain who buy and sell the goods themselves: all but agents. */
    List<String> traders(String area) {
        return traders(scenario, chains.getOrDefault(area, List.of()));
    }

    /** Those of a chain who buy and sell the goods themselves. */
    static List<String> traders(Scenario scenario, List<String> chain) {
        List<String> agents = scenario.agents();
        return agents.isEmpty()
                ? chain
                : chain.stream().filter(id -> !agents.contains(id)).toList();
    }

    static String last(List<String> chain) {
        return chain.isEmpty() ? "" : chain.get(chain.size() - 1);
    }
}
