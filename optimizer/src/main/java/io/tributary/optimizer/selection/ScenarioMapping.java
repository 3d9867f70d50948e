package io.tributary.optimizer.selection;

import static io.tributary.optimizer.selection.WrittenLimits.cents;

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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The way from a scenario to its selection problem, and from plans back to chains of partners. All yearly flows are
 * scaled to the scenario's window of weeks; the cost of change is one-off.
 */
public final class ScenarioMapping {
    private static final double WEEKS_PER_YEAR = 52;

    private final Scenario scenario;
    private final SalesResponse response;
    private final Products products;
    private final WrittenLimits written;
    private final Roads roads;
    private final DriveTimes drives;
    private final Firm maker;
    private final double years;
    private final Map<String, Zone> zones = new TreeMap<>();
    private final Map<String, List<String>> chains = new TreeMap<>();
    private final Map<String, Partner> wholesalers = new TreeMap<>();
    private final List<Area> areas;
    private final List<Partner> distributors;
    private final List<String> regions;
    private final Eligibility eligibility;
    private final Set<Integer> lengths;
    private final HouseSupply supply;

    /** The mapping of a scenario; throws {@link IllegalArgumentException} where the planning model can't hold it. */
    public ScenarioMapping(Scenario scenario, SalesResponse response) {
        this(scenario, response, Set.of());
    }

    /**
     * The mapping of a scenario in which some warehouses are not decided upon: they cost nothing fixed, and each partner
     * takes its cheapest way, so that no plan can cost less whichever of them are open.
     *
     * @param undecided ids of these warehouses
     */
    public ScenarioMapping(Scenario scenario, SalesResponse response, Set<String> undecided) {
        this.scenario = scenario;
        this.response = response.with(HouseCost.added(scenario, response.cost(), undecided));
        products = new Products(scenario, this.response, undecided);
        roads = scenario.roads();
        maker = ChainTariff.makerOf(scenario);
        years = scenario.time().length() / WEEKS_PER_YEAR;
        scenario.zones().forEach(zone -> zones.put(zone.id(), zone));
        scenario.network().stream().filter(Assignment::isServed).forEach(row -> chains.put(row.area(), row.chain()));
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
        drives = new DriveTimes(scenario, areas, distributors);
        regions = List.copyOf(
                new TreeSet<>(distributors.stream().map(Partner::region).toList()));
        eligibility = new Eligibility(scenario.decide().limits().scorecard(), distributors);
        lengths = allowedLengths();
        supply = HouseSupply.of(scenario, undecided, products, distributors, wholesalers);
        written = new WrittenLimits(scenario, distributors, regions, this.response.cost());
    }

    /** What it costs to serve, with the fixed cost of the warehouses that are open. */
    public CostToServe cost() {
        return response.cost();
    }

    /** The warehouse through which goods come to an offer's chain; empty where they come from the plant. */
    public Optional<String> houseOf(Offer offer) {
        Partner partner = distributors.get(offer.site());
        return products.house(partner, wholesaler(partner, offer.tiers()));
    }

    /** Through which warehouses goods may come to whom. */
    public HouseSupply supply() {
        return supply;
    }

    private Optional<Partner> wholesaler(Partner distributor, int tiers) {
        return tiers == 1 ? Optional.empty() : Optional.ofNullable(wholesalers.get(distributor.region()));
    }

    /** Our products that may come to outlets through an offer's chain. */
    public List<String> products(Offer offer) {
        Partner partner = distributors.get(offer.site());
        return products.of(partner, wholesaler(partner, offer.tiers()));
    }

    /** All our products where partners may not carry each of them; empty where they may. */
    public List<String> limitedProducts() {
        return products.isLimited() ? products.all() : List.of();
    }

    /** The problem under all limits: licensed and eligible partners, allowed lengths, locks, and what the goal asks. */
    public SelectionProblem problem() {
        return problem(Set.of());
    }

    /** The problem without some of its limits. */
    public SelectionProblem problem(Set<Limit> without) {
        SelectionLimits limits = written.limits().with(supply.rooms());
        for (Limit limit : without) {
            limits = limits.without(limit);
        }
        boolean freed = without.contains(Limit.PERMISSION);
        return build(held(without), site -> freed).with(limits).with(written.goal());
    }

    /** The problem without some of its limits, in which one distributor alone may carry all products. */
    public SelectionProblem problem(Set<Limit> without, int free) {
        Set<Limit> others = new TreeSet<>(without);
        others.remove(Limit.PERMISSION);
        SelectionProblem limited = problem(others);
        return build(held(others), site -> site == free).with(limited.limits()).with(limited.goal());
    }

    /** The problem whose offers are those of whole areas, whatever a partner's capacity: what partners may share. */
    public SelectionProblem shareableProblem() {
        return build(held(Set.of()), site -> false, false)
                .with(written.limits().with(supply.rooms()))
                .with(written.goal());
    }

    private SelectionProblem build(Set<Limit> held, IntPredicate free) {
        return build(held, free, true);
    }

    private static Set<Limit> held(Set<Limit> without) {
        return EnumSet.complementOf(without.isEmpty() ? EnumSet.noneOf(Limit.class) : EnumSet.copyOf(without));
    }

    /** The same coefficients for every length and partner and without locks: what any given network is scored with. */
    public SelectionProblem widerProblem() {
        return build(EnumSet.noneOf(Limit.class), site -> false);
    }

    /** The same where one distributor may carry all products. */
    public SelectionProblem widerProblem(int free) {
        return build(EnumSet.noneOf(Limit.class), site -> site == free);
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

    /**
     * Why an area may not be served by a distributor in a length, radius first; empty where it may.
     *
     * @param area index of the area
     * @param site index of the distributor
     */
    public List<Limit> whyNot(int area, int site, int tiers) {
        return List.copyOf(reasons(area, site, tiers));
    }

    private List<Limit> reasons(int area, int site, int tiers) {
        Partner partner = distributors.get(site);
        Area where = areas.get(area);
        List<Limit> reasons = new ArrayList<>();
        boolean chainExists = tiers == 1 || wholesalers.containsKey(partner.region());
        if (!chainExists || outlets(where, partner, tiers) == 0) {
            reasons.add(Limit.RADIUS);
        }
        if (drives.isTooLong(area, site)) {
            reasons.add(Limit.DRIVE_TIME);
        }
        if (!partner.licensed()) {
            reasons.add(Limit.LICENCE);
        }
        if (!products.areEnough(partner, wholesaler(partner, tiers))) {
            reasons.add(Limit.PERMISSION);
        }
        if (!eligibility.isEligible(partner)) {
            reasons.add(Limit.ELIGIBILITY);
        }
        Optional<Integer> length =
                Optional.ofNullable(scenario.decide().limits().lengthIn().get(partner.region()));
        if (!length.map(only -> only == tiers).orElse(lengths.contains(tiers))) {
            reasons.add(Limit.LENGTH);
        }
        String lock = scenario.decide().locks().getOrDefault(where.id(), partner.id());
        if (!lock.equals(partner.id())) {
            reasons.add(Limit.LOCK);
        }
        return reasons;
    }

    private SelectionProblem build(Set<Limit> held, IntPredicate free, boolean capped) {
        List<ServiceArea> serviceAreas = new ArrayList<>();
        for (Area area : areas) {
            Optional<String> lock = held.contains(Limit.LOCK)
                    ? Optional.ofNullable(scenario.decide().locks().get(area.id()))
                    : Optional.empty();
            serviceAreas.add(new ServiceArea(area.id(), area.zone(), area.outlets(), lock));
        }
        List<Offer> offers = new ArrayList<>();
        for (int site = 0; site < distributors.size(); site++) {
            int option = site;
            for (int tiers = 1; tiers <= Offer.MOST_TIERS; tiers++) {
                Set<Limit> kept = EnumSet.noneOf(Limit.class);
                kept.addAll(held);
                kept.removeIf(limit -> limit == Limit.PERMISSION && free.test(option));
                addOffers(offers, new Ask(site, tiers, free.test(option), capped), kept);
            }
        }
        return new SelectionProblem(serviceAreas, sites(), selectionRegions(), offers, written.coverable());
    }

    /** A distributor's score by the scenario's scorecard, 0 to 100. */
    public double score(int site) {
        return eligibility.score(distributors.get(site));
    }

    private List<Site> sites() {
        return distributors.stream()
                .map(partner -> new Site(
                        partner.id(),
                        regions.indexOf(partner.region()),
                        (int) partner.capacity(),
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

    /**
     * Whose offers are asked for.
     *
     * @param free whether it may carry all products
     * @param capped whether an offer may not pass the partner's capacity
     */
    private record Ask(int site, int tiers, boolean free, boolean capped) {}

    private void addOffers(List<Offer> offers, Ask ask, Set<Limit> held) {
        int site = ask.site();
        int tiers = ask.tiers();
        Partner partner = distributors.get(site);
        boolean agentBelowOther = tiers > 1 && scenario.agents().contains(partner.id());
        if (agentBelowOther || (tiers > 1 && !wholesalers.containsKey(partner.region()))) {
            return;
        }
        Optional<Partner> wholesaler = wholesaler(partner, tiers);
        List<Products.Tariff> tariffs = List.of();
        for (int a = 0; a < areas.size(); a++) {
            Area area = areas.get(a);
            int outlets = ask.capped() ? outlets(area, partner, tiers) : reached(area, partner, tiers);
            if (outlets > 0 && reasons(a, site, tiers).stream().noneMatch(held::contains)) {
                if (tariffs.isEmpty()) {
                    tariffs = products.tariffs(partner, wholesaler, ask.free());
                }
                if (tariffs.isEmpty()) {
                    return;
                }
                boolean changed = !partner.id().equals(servedTodayBy(area.id()));
                double km = roads.km(partner.location(), Location.of(zone(area)));
                offers.add(new Offer(a, site, tiers, outlets, km, flows(area, outlets, tariffs, changed)));
            }
        }
    }

    /** Outlets of an area that will stock us through a distributor in a length. */
    private int outlets(Area area, Partner partner, int tiers) {
        double km = roads.km(partner.location(), Location.of(zone(area)));
        double reach = scenario.listing().reach(partner, km, tiers, area.outlets());
        return (int) Math.min(Math.round(reach * area.outlets()), (int) partner.capacity());
    }

    /** Outlets of an area that would stock us through a distributor with room for all of them. */
    private int reached(Area area, Partner partner, int tiers) {
        double km = roads.km(partner.location(), Location.of(zone(area)));
        double share = scenario.listing().reach(partner, km, tiers, Math.min(1, area.outlets()));
        return (int) Math.round(share * area.outlets());
    }

    /** How long distributors drive to areas. */
    public DriveTimes drives() {
        return drives;
    }

    /** The areas of the scenario. */
    public List<Area> areas() {
        return areas;
    }

    private Offer.Flows flows(Area area, int outlets, List<Products.Tariff> tariffs, boolean changed) {
        double part = area.outlets() / zone(area).outlets();
        double units = 0;
        double[] money = new double[5];
        for (Products.Tariff tariff : tariffs) {
            double sold = tariff.response(area.zone()).unitsPerYear(part, outlets / area.outlets()) * years;
            ChainTariff.PerUnit each = tariff.perUnit();
            units += sold;
            money[0] += sold * each.margin();
            money[1] += sold * each.freight();
            money[2] += sold * each.rebate();
            money[3] += sold * each.warehouse();
            money[4] += sold * each.commission();
        }
        CostToServe cost = response.cost();
        return new Offer.Flows(
                Math.round(units),
                cents(money[0] * cost.realised(CostAccount.MARGIN)),
                cents(money[1] * cost.realised(CostAccount.FREIGHT)),
                cents(money[2] * cost.realised(CostAccount.REBATE)),
                changed ? cents(maker.changeCost()) : 0,
                cents(money[3] * cost.realised(CostAccount.WAREHOUSE)),
                cents(money[4]));
    }

    private Zone zone(Area area) {
        Zone zone = zones.get(area.zone());
        if (zone == null) {
            throw new IllegalArgumentException(
                    "areas: " + area.id() + " lies in zone " + area.zone() + ", which does not exist");
        }
        return zone;
    }

    /** Id of the distributor that serves an area today; empty where there is none. */
    public String servedTodayBy(String area) {
        List<String> chain = chains.getOrDefault(area, List.of());
        return chain.isEmpty() ? "" : chain.get(chain.size() - 1);
    }

    /** Chain that serves an area today, written A&gt;B as the network table does; empty where the maker does itself. */
    public String chainToday(String area) {
        return String.join(">", chains.getOrDefault(area, List.of(Assignment.NOBODY)));
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
