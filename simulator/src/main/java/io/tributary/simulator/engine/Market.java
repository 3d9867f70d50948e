package io.tributary.simulator.engine;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.ChoiceTable;
import io.tributary.simulator.market.Logit;
import io.tributary.simulator.market.Segment;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The consumers of all zones and the shelves that they choose from. Keeps the choice weights of every cell (zone x
 * segment) and brings them up to date when prices change; asks the population what is bought.
 */
final class Market {
    final List<List<Shelf>> shelves = new ArrayList<>();
    final ZoneState[] zones;
    final double[] formatWeight;
    private final double[] listing;
    private Scenario scenario;
    private final World world;
    private final int offers;
    private final Shoppers shoppers;
    /** exp of the part of the utility that changes only with prices, by cell and offer. */
    private final double[] tastes;

    private final double[] pricesUsed;
    private final double[] displaysUsed;
    private final Appeals appeals;
    private final Reactions reactions;
    /** How easily the shoppers of a zone come upon an offer, by zone and offer; 0 to 1. */
    private final double[] availability;

    private final double[] stockingUsed;
    private final double[] loyalty;
    /** Units bought this week, by zone and offer. */
    private final long[][] bought;

    private final List<Shoppers.Visits> visits = new ArrayList<>();

    Market(World world) {
        this.world = world;
        scenario = world.scenario;
        ShelfBuilder builder = new ShelfBuilder(scenario, world.builder);
        for (Zone zone : scenario.zones()) {
            shelves.add(builder.shelves(zone));
        }
        offers = shelves.get(0).size();
        zones = new ZoneState[shelves.size()];
        for (int z = 0; z < zones.length; z++) {
            zones[z] = new ZoneState(world, scenario.zones().get(z), shelves.get(z));
        }
        loyalty = scenario.segments().stream()
                .mapToDouble(segment -> Logit.loyaltyFactor(segment.loyalty()))
                .toArray();
        shoppers = Shoppers.of(this, scenario, consumersPerCell(), offers);
        tastes = new double[zones.length * loyalty.length * offers];
        pricesUsed = new double[zones.length * offers];
        Arrays.fill(pricesUsed, Double.NaN);
        displaysUsed = new double[zones.length * offers];
        reactions = new Reactions(scenario, shelves);
        appeals = new Appeals(scenario, zones.length, offers);
        availability = new double[zones.length * offers];
        stockingUsed = new double[zones.length * offers];
        Arrays.fill(stockingUsed, Double.NaN);
        formatWeight = formatWeights(scenario.formats());
        listing = listings(scenario.formats());
        bought = new long[zones.length][offers];
    }

    private static double[] formatWeights(List<OutletFormat> formats) {
        double sum = formats.stream().mapToDouble(f -> f.share() * f.traffic()).sum();
        return formats.stream().mapToDouble(f -> f.share() * f.traffic() / sum).toArray();
    }

    private static double[] listings(List<OutletFormat> formats) {
        double mean = formats.stream().mapToDouble(f -> f.share() * f.listing()).sum();
        return formats.stream().mapToDouble(f -> f.listing() / mean).toArray();
    }

    private long[] consumersPerCell() {
        long[] consumers = new long[zones.length * scenario.segments().size()];
        double each = scenario.consumers().peoplePerAgent();
        for (int cell = 0; cell < consumers.length; cell++) {
            Zone zone = scenario.zones().get(cell / scenario.segments().size());
            Segment segment = scenario.segments().get(cell % scenario.segments().size());
            double share = zone.urban() * segment.urbanShare() + (1 - zone.urban()) * segment.ruralShare();
            consumers[cell] = (long) Math.rint(zone.population() * share / each);
        }
        return consumers;
    }

    /** The cells' keys of a purpose, by zone and segment. */
    long[] cellKeys(Purpose purpose) {
        long[] result = new long[zones.length * loyalty.length];
        for (int cell = 0; cell < result.length; cell++) {
            String zone = scenario.zones().get(cell / loyalty.length).id();
            String segment = scenario.segments().get(cell % loyalty.length).id();
            result[cell] = world.luck.key(purpose, Luck.entity(zone + "/" + segment));
        }
        return result;
    }

    /** Share of a format's outlets in a zone that stock our products. */
    double stocking(int zone, int format) {
        return Math.min(1, world.coverage.zone(zone) * listing[format]);
    }

    /** Lets every consumer have the last brand that unchanging offers would have led to. */
    void begin() {
        price(-1);
        ChoiceTable table = new ChoiceTable(scenario.skus().size(), offers);
        for (int z = 0; z < zones.length; z++) {
            show(z);
            for (int s = 0; s < loyalty.length; s++) {
                fill(table, z, s, zones[z].satisfaction(), true);
                double[] shares = Logit.steadyState(table);
                shoppers.start(z * loyalty.length + s, shares);
                expect(table, z, s, shares);
            }
        }
    }

    /** Tells the outlet groups what an ordinary week brings. */
    private void expect(ChoiceTable table, int zone, int segment, double[] shares) {
        double need = shoppers.usualNeed(zone, segment, need(segment, demand(zone, 0)));
        double people = shoppers.consumers(zone * loyalty.length + segment)
                * scenario.consumers().peoplePerAgent();
        double[] consumers = shares.clone();
        for (int i = 0; i < consumers.length; i++) {
            consumers[i] *= people;
        }
        double[] demand = Logit.expectedDemand(table, consumers, need);
        for (int o = 0; o < offers; o++) {
            double units = demand[o];
            shelves.get(zone).get(o).stock.ifPresent(stock -> stock.expect(stock.forecast() + units));
        }
    }

    /** Shops post their shelf prices; tastes follow where an offer looks other than before. */
    void price(int period) {
        appeals.advance(period, shelves);
        int month = scenario.time().endOf(Math.max(0, period)).getMonthValue();
        for (int z = 0; z < zones.length; z++) {
            for (int o = 0; o < offers; o++) {
                shelves.get(z).get(o).post(appeals.cut(z, o), month);
            }
            reactions.answer(period, z, shelves.get(z));
            for (int o = 0; o < offers; o++) {
                Shelf shelf = shelves.get(z).get(o);
                double price = appeals.felt(z, o, shelf.perUnit());
                double display = appeals.display(z, o);
                if (price != pricesUsed[z * offers + o] || display != displaysUsed[z * offers + o]) {
                    pricesUsed[z * offers + o] = price;
                    displaysUsed[z * offers + o] = display;
                    taste(z, o, shelf);
                }
            }
        }
    }

    private void taste(int zone, int offer, Shelf shelf) {
        double price = pricesUsed[zone * offers + offer];
        double display = displaysUsed[zone * offers + offer];
        Sku sku = scenario.skus().get(shelf.sku);
        double days = scenario.firms().stream()
                .filter(f -> f.id().equals(shelf.place.id()))
                .mapToDouble(f -> f.delivery())
                .sum();
        for (int s = 0; s < loyalty.length; s++) {
            Segment segment = scenario.segments().get(s);
            double utility = sku.equity()
                    + segment.need()
                    + segment.prefers().getOrDefault(shelf.place.id(), 0.0)
                    - segment.priceSensitivity() * price
                    - segment.delay() * days
                    + display;
            tastes[(zone * loyalty.length + s) * offers + offer] = StrictMath.exp(utility);
        }
    }

    /** One week's shopping in all zones: the zones on several threads, their results one after the other. */
    void shop(int period) {
        while (visits.size() < crew().size()) {
            visits.add(shoppers.visits());
        }
        crew().each(zones.length, (worker, zone) -> shop(visits.get(worker), zone, period));
        for (int z = 0; z < zones.length; z++) {
            zones[z].ask(bought[z], scenario.consumers().peoplePerAgent());
        }
    }

    private void shop(Shoppers.Visits visit, int zone, int period) {
        Arrays.fill(bought[zone], 0);
        show(zone);
        double factor = demand(zone, period);
        for (int s = 0; s < loyalty.length; s++) {
            visit.shop(zone, s, need(s, factor), period, bought[zone]);
        }
    }

    Crew crew() {
        return world.crew;
    }

    /** Factor on the category's demand in a zone. */
    private double demand(int zone, int period) {
        return world.shocks.factor(scenario.zones().get(zone).region(), period);
    }

    private double need(int segment, double factor) {
        return Math.min(1, scenario.segments().get(segment).occasions() * factor);
    }

    /**
     * The offers of a zone as a segment sees them.
     *
     * @param satisfaction points from 0 to 100 of those who choose
     * @param known whether they know our brands; unknown ones have no weight
     */
    void fill(ChoiceTable table, int zone, int segment, double satisfaction, boolean known) {
        double gain = scenario.segments().get(segment).satisfactionWeight() * satisfaction / 100;
        double liking = gain == 0 ? 1 : StrictMath.exp(gain);
        double ours = known ? liking : 0;
        table.reset(1, loyalty[segment]);
        int row = (zone * loyalty.length + segment) * offers;
        for (int o = 0; o < offers; o++) {
            Shelf shelf = shelves.get(zone).get(o);
            table.add(tastes[row + o] * availability[zone * offers + o] * (shelf.ours ? ours : 1), shelf.sku);
        }
    }

    /** The availability of a zone's offers follows where the share of stocking outlets changed. */
    private void show(int zone) {
        for (int o = 0; o < offers; o++) {
            Shelf shelf = shelves.get(zone).get(o);
            double stocking = shelf.inOutlet() ? stockingOf(zone, shelf) : 1;
            if (stocking != stockingUsed[zone * offers + o]) {
                stockingUsed[zone * offers + o] = stocking;
                availability[zone * offers + o] = availability(shelf, stocking);
            }
        }
    }

    private double availability(Shelf shelf, double stocking) {
        if (!shelf.inOutlet()) {
            return 1;
        }
        double power = scenario.consumers().distributionPower();
        double seen = power == 1 ? stocking : StrictMath.pow(stocking, power);
        return seen * formatWeight[shelf.place.format()];
    }

    /** Share of the format's outlets in the zone that stock the shelf's product. */
    double stockingOf(int zone, Shelf shelf) {
        return shelf.stock.isPresent()
                ? stocking(zone, shelf.place.format())
                : scenario.skus().get(shelf.sku).distribution();
    }

    /** Takes over a changed scenario: prices at the shelf, commissions of platforms, distribution of rivals. */
    void adopt(Scenario now) {
        scenario = now;
        ShelfBuilder builder = new ShelfBuilder(now, world.builder);
        for (List<Shelf> offered : shelves) {
            offered.forEach(builder::reprice);
        }
    }

    /** Slow states of consumers follow the week. */
    void learn() {
        shoppers.learn();
    }

    /** Memory of the consumers' state, in bytes. */
    long bytes() {
        return shoppers.bytes();
    }

    /** Whether any offer of a brand is promoted in a zone this week. */
    boolean isPromoted(int zone, int brand) {
        for (int o = 0; o < offers; o++) {
            if (shelves.get(zone).get(o).sku == brand && appeals.isPromoted(zone, o)) {
                return true;
            }
        }
        return false;
    }

    /** Segments per zone. */
    int segments() {
        return loyalty.length;
    }

    /** Consumers of a zone. */
    double people(int zone) {
        double sum = 0;
        for (int s = 0; s < loyalty.length; s++) {
            sum += shoppers.consumers(zone * loyalty.length + s);
        }
        return sum * scenario.consumers().peoplePerAgent();
    }
}
