package io.tributary.optimizer.selection;

import static io.tributary.optimizer.selection.WrittenLimits.cents;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    private final DriveTimes drives;
    private final Firm maker;
    private final double years;
    private final Set<String> undecided;
    private final SalesResponse measured;
    private final Set<List<String>> strays;
    private final Map<String, List<String>> chains = new TreeMap<>();
    private final Wholesalers wholesalers;
    private final List<Area> areas;
    private final List<Partner> distributors;
    private final List<String> regions;
    private final List<Site> sites;
    private final Options options;
    private final OfferDraft draft;
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
        this(scenario, response, undecided, Wholesalers.strays(scenario, scenario.network()));
    }

    private ScenarioMapping(
            Scenario scenario, SalesResponse response, Set<String> undecided, Set<List<String>> strays) {
        this.scenario = scenario;
        this.undecided = Set.copyOf(undecided);
        this.strays = Set.copyOf(strays);
        measured = response;
        this.response = response.with(HouseCost.added(scenario, response.cost(), undecided));
        products = new Products(scenario, this.response, undecided);
        maker = ChainTariff.makerOf(scenario);
        years = scenario.time().length() / WEEKS_PER_YEAR;
        scenario.network().stream().filter(Assignment::isServed).forEach(row -> chains.put(row.area(), row.chain()));
        areas = scenario.areas().isEmpty()
                ? scenario.zones().stream()
                        .map(zone -> new Area(zone.id(), zone.id(), zone.outlets()))
                        .toList()
                : scenario.areas();
        distributors = scenario.partners().stream()
                .filter(partner -> partner.role() == Partner.Role.DISTRIBUTOR)
                .toList();
        wholesalers = new Wholesalers(scenario, products, distributors, strays);
        drives = new DriveTimes(scenario, areas, distributors);
        regions = List.copyOf(
                new TreeSet<>(distributors.stream().map(Partner::region).toList()));
        eligibility = new Eligibility(scenario.decide().limits().scorecard(), distributors);
        lengths = allowedLengths();
        sites = sites();
        options = new Options(sites);
        draft = new OfferDraft(scenario, this.response.cost(), years, maker.changeCost());
        supply = HouseSupply.of(
                scenario,
                undecided,
                products,
                IntStream.range(0, options.count()).mapToObj(this::chain).toList());
        written = new WrittenLimits(scenario, distributors, regions, this.response.cost());
    }

    /** What it costs to serve, with the fixed cost of the warehouses that are open. */
    public CostToServe cost() {
        return response.cost();
    }

    /** The warehouse through which goods come to an offer's chain; empty where they come from the plant. */
    public Optional<String> houseOf(Offer offer) {
        return products.house(distributors.get(offer.site()), wholesalers.find(offer.wholesaler()));
    }

    /** Through which warehouses goods may come to whom. */
    public HouseSupply supply() {
        return supply;
    }

    private Chain chain(int option) {
        return new Chain(distributors.get(options.site(option)), wholesalers.find(options.wholesaler(option)));
    }

    /**
     * The options of a distributor that a plan may choose from: directly, and through the wholesalers of its own region. Others
     * are there only because a network has them.
     */
    public List<Integer> waysOf(int site) {
        return IntStream.range(options.first(site), options.end(site))
                .filter(option -> chain(option).isOfOneRegion())
                .boxed()
                .toList();
    }

    /** The same mapping, which also knows the chains across regions of a network that is to be judged. */
    public ScenarioMapping knowing(List<Assignment> network) {
        Set<List<String>> all = new HashSet<>(strays);
        boolean more = all.addAll(Wholesalers.strays(scenario, network));
        return more ? new ScenarioMapping(scenario, measured, undecided, all) : this;
    }

    /** Our products that may come to outlets through an offer's chain. */
    public List<String> products(Offer offer) {
        return products.of(distributors.get(offer.site()), wholesalers.find(offer.wholesaler()));
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
     * Why an area may not be served by a distributor, directly or through a wholesaler, radius first; empty where it may.
     *
     * @param area index of the area
     * @param option number of the distributor's option
     */
    public List<Limit> whyNot(int area, int option) {
        Chain chain = chain(option);
        Partner partner = chain.distributor();
        Area where = areas.get(area);
        List<Limit> reasons = new ArrayList<>();
        if (draft.outlets(where, partner, chain.tiers()) == 0) {
            reasons.add(Limit.RADIUS);
        }
        if (drives.isTooLong(area, options.site(option))) {
            reasons.add(Limit.DRIVE_TIME);
        }
        if (!chain.isLicensed()) {
            reasons.add(Limit.LICENCE);
        }
        if (!products.areEnough(partner, chain.wholesaler())) {
            reasons.add(Limit.PERMISSION);
        }
        if (!eligibility.isEligible(partner)) {
            reasons.add(Limit.ELIGIBILITY);
        }
        Optional<Integer> length =
                Optional.ofNullable(scenario.decide().limits().lengthIn().get(partner.region()));
        if (!length.map(only -> only == chain.tiers()).orElse(lengths.contains(chain.tiers()))) {
            reasons.add(Limit.LENGTH);
        }
        if (!chain.isOfOneRegion()) {
            reasons.add(Limit.WHOLESALER);
        }
        String lock = scenario.decide().locks().getOrDefault(where.id(), partner.id());
        if (!lock.equals(partner.id())) {
            reasons.add(Limit.LOCK);
        }
        return List.copyOf(reasons);
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
        for (int option = 0; option < options.count(); option++) {
            boolean all = free.test(options.site(option));
            Set<Limit> kept = EnumSet.noneOf(Limit.class);
            kept.addAll(held);
            kept.removeIf(limit -> limit == Limit.PERMISSION && all);
            addOffers(offers, new Ask(option, all, capped), kept);
        }
        return new SelectionProblem(
                serviceAreas,
                sites,
                regions.stream().map(SelectionRegion::new).toList(),
                hubs(),
                offers,
                written.coverable());
    }

    /** A distributor's score by the scenario's scorecard, 0 to 100. */
    public double score(int site) {
        return eligibility.score(distributors.get(site));
    }

    private List<Site> sites() {
        List<Site> all = new ArrayList<>();
        for (Partner partner : distributors) {
            all.add(new Site(
                    partner.id(),
                    regions.indexOf(partner.region()),
                    (int) partner.capacity(),
                    cents((partner.fixedCost() + maker.accountCost()) * years),
                    cents(partner.fixedCost() * years),
                    wholesalers.behind(all.size())));
        }
        return all;
    }

    private List<Wholesaler> hubs() {
        return wholesalers.partners().stream()
                .map(w -> new Wholesaler(
                        w.id(), regions.indexOf(w.region()), cents((w.fixedCost() + maker.accountCost()) * years)))
                .toList();
    }

    /**
     * Whose offers are asked for.
     *
     * @param free whether it may carry all products
     * @param capped whether an offer may not pass the partner's capacity
     */
    private record Ask(int option, boolean free, boolean capped) {}

    private void addOffers(List<Offer> offers, Ask ask, Set<Limit> held) {
        Chain chain = chain(ask.option());
        Partner partner = chain.distributor();
        int tiers = chain.tiers();
        if (tiers > 1 && scenario.agents().contains(partner.id())) {
            return;
        }
        List<Products.Tariff> tariffs = List.of();
        for (int a = 0; a < areas.size(); a++) {
            Area area = areas.get(a);
            int outlets = ask.capped() ? draft.outlets(area, partner, tiers) : draft.reached(area, partner, tiers);
            if (outlets > 0 && whyNot(a, ask.option()).stream().noneMatch(held::contains)) {
                if (tariffs.isEmpty()) {
                    tariffs = products.tariffs(partner, chain.wholesaler(), ask.free());
                }
                if (tariffs.isEmpty()) {
                    return;
                }
                boolean changed = !partner.id().equals(servedTodayBy(area.id()));
                offers.add(new Offer(
                        a,
                        options.site(ask.option()),
                        options.wholesaler(ask.option()),
                        outlets,
                        draft.km(area, partner),
                        draft.flows(area, outlets, tariffs, changed)));
            }
        }
    }

    /** How long distributors drive to areas. */
    public DriveTimes drives() {
        return drives;
    }

    /** The areas of the scenario. */
    public List<Area> areas() {
        return areas;
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
        return offer.wholesaler() == Offer.DIRECT
                ? site.id()
                : problem.wholesaler(offer.wholesaler()).id() + ">" + site.id();
    }

    /**
     * A network as a plan of the problem. An area whose chain has no offer for it there, because its partner is out of radius,
     * unlicensed or unknown, or its wholesaler none from which that partner may buy, is unserved.
     */
    public static SelectionPlan planOf(SelectionProblem problem, List<Assignment> network) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        network.forEach(row -> chains.put(row.area(), row.chain()));
        List<Integer> offers = new ArrayList<>();
        for (int a = 0; a < problem.areas(); a++) {
            List<String> chain = chains.getOrDefault(problem.area(a).id(), List.of());
            int option = option(problem, chain);
            offers.add(option == SelectionProblem.UNSERVED ? option : problem.find(a, option));
        }
        return new SelectionPlan(offers);
    }

    /** The option of a chain, the wholesaler first; {@link SelectionProblem#UNSERVED} where the problem has none. */
    public static int option(SelectionProblem problem, List<String> chain) {
        if (chain.isEmpty() || chain.size() > Offer.MOST_TIERS) {
            return SelectionProblem.UNSERVED;
        }
        OptionalInt site = problem.findSite(chain.get(chain.size() - 1));
        OptionalInt behind = chain.size() == 1 ? OptionalInt.of(Offer.DIRECT) : problem.findWholesaler(chain.get(0));
        return site.isPresent() && behind.isPresent()
                ? problem.optionOf(site.getAsInt(), behind.getAsInt())
                : SelectionProblem.UNSERVED;
    }
}
