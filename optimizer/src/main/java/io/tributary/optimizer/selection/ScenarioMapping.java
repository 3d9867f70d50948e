package io.tributary.optimizer.selection;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The way from a scenario to its selection problem, and from plans back to chains of partners. All yearly flows are
 * scaled to the scenario's window of weeks; the cost of change is one-off.
 */
public final class ScenarioMapping {
    private static final double WEEKS_PER_YEAR = 52;
    private static final double CENTS = 100;

    private final Scenario scenario;
    private final SalesResponse response;
    private final ChainTariff tariff;
    private final Roads roads;
    private final Firm maker;
    private final double years;
    private final Map<String, Zone> zones = new TreeMap<>();
    private final Map<String, List<String>> chains = new TreeMap<>();
    private final Map<String, Partner> wholesalers = new TreeMap<>();
    private final List<Area> areas;
    private final List<Partner> distributors;
    private final List<String> regions;

    /** The mapping of a scenario; throws {@link IllegalArgumentException} where the planning model can't hold it. */
    public ScenarioMapping(Scenario scenario, SalesResponse response) {
        this.scenario = scenario;
        this.response = response;
        tariff = new ChainTariff(scenario);
        roads = scenario.roads();
        maker = ChainTariff.makerOf(scenario);
        years = scenario.time().length() / WEEKS_PER_YEAR;
        scenario.zones().forEach(zone -> zones.put(zone.id(), zone));
        scenario.network().forEach(row -> chains.put(row.area(), row.chain()));
        areas = scenario.areas().isEmpty()
                ? scenario.zones().stream()
                        .map(zone -> new Area(zone.id(), zone.id(), zone.outlets()))
                        .toList()
                : scenario.areas();
        distributors = scenario.partners().stream()
                .filter(partner -> partner.role() == Partner.Role.DISTRIBUTOR)
                .toList();
        scenario.partners().stream()
                .filter(partner -> partner.role() == Partner.Role.WHOLESALER && partner.licensed())
                .sorted(Comparator.comparing(Partner::id))
                .forEach(partner -> wholesalers.putIfAbsent(partner.region(), partner));
        regions = List.copyOf(
                new TreeSet<>(distributors.stream().map(Partner::region).toList()));
    }

    /** The problem under all limits: licensed partners, allowed lengths, locks. */
    public SelectionProblem problem() {
        return build(allowedLengths(), true);
    }

    /** The same coefficients for every length and partner and without locks: what any given network is scored with. */
    public SelectionProblem widerProblem() {
        return build(new TreeSet<>(List.of(1, 2)), false);
    }

    private Set<Integer> allowedLengths() {
        TreeSet<Integer> lengths = new TreeSet<>(scenario.decide().levels());
        if (lengths.isEmpty()) {
            chains.values().forEach(chain -> lengths.add(chain.size()));
            lengths.removeIf(length -> length < 1 || length > Offer.MOST_TIERS);
        }
        if (lengths.isEmpty()) {
            lengths.add(1);
        }
        return lengths;
    }

    private SelectionProblem build(Set<Integer> lengths, boolean limited) {
        List<ServiceArea> serviceAreas = new ArrayList<>();
        for (Area area : areas) {
            Optional<String> lock =
                    limited ? Optional.ofNullable(scenario.decide().locks().get(area.id())) : Optional.empty();
            serviceAreas.add(new ServiceArea(area.id(), area.zone(), area.outlets(), lock));
        }
        List<Offer> offers = new ArrayList<>();
        for (int site = 0; site < distributors.size(); site++) {
            Partner partner = distributors.get(site);
            for (int tiers : lengths) {
                boolean chainExists = tiers == 1 || wholesalers.containsKey(partner.region());
                if (chainExists && (partner.licensed() || !limited)) {
                    addOffers(offers, serviceAreas, site, tiers);
                }
            }
        }
        return new SelectionProblem(serviceAreas, sites(), selectionRegions(), offers, allOutlets());
    }

    private double allOutlets() {
        return scenario.zones().stream().mapToDouble(Zone::outlets).sum();
    }

    private List<Site> sites() {
        return distributors.stream()
                .map(partner -> new Site(
                        partner.id(),
                        regions.indexOf(partner.region()),
                        capacity(partner),
                        cents((partner.fixedCost() + maker.accountCost()) * years),
                        cents(partner.fixedCost() * years)))
                .toList();
    }

    private List<SelectionRegion> selectionRegions() {
        return regions.stream()
                .map(region -> Optional.ofNullable(wholesalers.get(region))
                        .map(w -> new SelectionRegion(
                                region, w.id(), cents((w.fixedCost() + maker.accountCost()) * years)))
                        .orElse(new SelectionRegion(region, "", 0)))
                .toList();
    }

    private void addOffers(List<Offer> offers, List<ServiceArea> serviceAreas, int site, int tiers) {
        Partner partner = distributors.get(site);
        Optional<Partner> wholesaler =
                tiers == 1 ? Optional.empty() : Optional.ofNullable(wholesalers.get(partner.region()));
        ChainTariff.PerUnit perUnit = tariff.of(partner, wholesaler);
        for (int a = 0; a < serviceAreas.size(); a++) {
            ServiceArea area = serviceAreas.get(a);
            Zone zone = zone(area);
            double km = roads.km(partner.location(), Location.of(zone));
            double reach = scenario.listing().reach(partner, km, tiers, area.outlets());
            int outlets = (int) Math.min(Math.round(reach * area.outlets()), capacity(partner));
            boolean allowed = area.lockedTo().map(partner.id()::equals).orElse(true);
            if (allowed && outlets > 0) {
                boolean changed = !partner.id().equals(servedTodayBy(area.id()));
                offers.add(new Offer(a, site, tiers, outlets, km, flows(area, outlets, perUnit, changed)));
            }
        }
    }

    private Offer.Flows flows(ServiceArea area, int outlets, ChainTariff.PerUnit perUnit, boolean changed) {
        double part = area.outlets() / zone(area).outlets();
        double units = response.getZone(area.zone()).unitsPerYear(part, outlets / area.outlets()) * years;
        return new Offer.Flows(
                Math.round(units),
                cents(units * perUnit.margin()),
                cents(units * perUnit.freight()),
                cents(units * perUnit.rebate()),
                changed ? cents(maker.changeCost()) : 0);
    }

    private Zone zone(ServiceArea area) {
        Zone zone = zones.get(area.zone());
        if (zone == null) {
            throw new IllegalArgumentException(
                    "areas: " + area.id() + " lies in zone " + area.zone() + ", which does not exist");
        }
        return zone;
    }

    private static int capacity(Partner partner) {
        return (int) Math.floor(partner.capacity());
    }

    private static long cents(double money) {
        return Math.round(money * CENTS);
    }

    /** Id of the distributor that serves an area today; empty where there is none. */
    public String servedTodayBy(String area) {
        List<String> chain = chains.getOrDefault(area, List.of());
        return chain.isEmpty() ? "" : chain.get(chain.size() - 1);
    }

    /** Chain that serves an area today, written A&gt;B; empty where there is none. */
    public String chainToday(String area) {
        return String.join(">", chains.getOrDefault(area, List.of()));
    }

    /** Chain of an offer, written A&gt;B. */
    public static String chain(SelectionProblem problem, Offer offer) {
        Site site = problem.site(offer.site());
        return offer.tiers() == 1 ? site.id() : problem.region(site.region()).wholesaler() + ">" + site.id();
    }

    /**
     * A network as a plan of the problem. An area whose partner has no offer for it there, because it is out of radius,
     * unlicensed or unknown, is unserved.
     */
    public static SelectionPlan planOf(SelectionProblem problem, List<Assignment> network) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        network.forEach(row -> chains.put(row.area(), row.chain()));
        List<Integer> offers = new ArrayList<>();
        for (int a = 0; a < problem.areas(); a++) {
            List<String> chain = chains.getOrDefault(problem.area(a).id(), List.of());
            boolean known = !chain.isEmpty() && chain.size() <= Offer.MOST_TIERS;
            OptionalInt site = known ? problem.findSite(chain.get(chain.size() - 1)) : OptionalInt.empty();
            offers.add(
                    site.isPresent()
                            ? problem.find(a, Offer.optionOf(site.getAsInt(), chain.size()))
                            : SelectionProblem.UNSERVED);
        }
        return new SelectionPlan(offers);
    }
}
