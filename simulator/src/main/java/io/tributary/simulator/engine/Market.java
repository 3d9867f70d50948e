package io.tributary.simulator.engine;

import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.BestPrice;
import io.tributary.simulator.market.ChoiceTable;
import io.tributary.simulator.market.Logit;
import io.tributary.simulator.market.Nests;
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
    final Presence presence;
    private Scenario scenario;
    final World world;
    private final int offers;
    private final Shoppers shoppers;
    /** exp of the part of the utility that changes only with prices, by cell and offer. */
    private final double[] tastes;

    private final double[] pricesUsed;
    private final double[] displaysUsed;
    private final RivalMoves moves;
    private final Looks looks;
    private final Appeals appeals;
    private final Reactions reactions;
    private final Nests nests;
    private final int[] nestOf;
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
        shoppers = Shoppers.of(this, scenario, MarketCells.consumers(scenario), offers);
        tastes = new double[zones.length * loyalty.length * offers];
        pricesUsed = new double[zones.length * offers];
        Arrays.fill(pricesUsed, Double.NaN);
        displaysUsed = new double[zones.length * offers];
        reactions = new Reactions(scenario, shelves);
        moves = new RivalMoves(scenario);
        presence = new Presence(world, moves, shelves);
        looks = new Looks(scenario, this);
        appeals = new Appeals(scenario, zones.length, offers);
        nests = scenario.consumers().nests();
        nestOf = MarketCells.nests(nests.by(), shelves.get(0));
        bought = new long[zones.length][offers];
    }

    /** The cells' keys of a purpose, by zone and segment. */
    long[] cellKeys(Purpose purpose) {
        return MarketCells.keys(scenario, world.luck, purpose);
    }

    /** Lets every consumer have the last brand that unchanging offers would have led to. */
    void begin() {
        price(-1);
        double[][] lastBrands = new double[zones.length * loyalty.length][];
        ChoiceTable table = new ChoiceTable(scenario.skus().size(), offers);
        for (int z = 0; z < zones.length; z++) {
            presence.show(z, scenario);
            for (int s = 0; s < loyalty.length; s++) {
                fill(table, z, s, zones[z].satisfaction(), true);
                double[] shares = Logit.steadyState(table);
                lastBrands[z * loyalty.length + s] = shares;
                expect(table, z, s, shares);
            }
        }
        crew().each(lastBrands.length, (worker, cell) -> shoppers.start(cell, lastBrands[cell]));
        shoppers.learn();
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
                Shelf shelf = shelves.get(z).get(o);
                shelf.post(appeals.cut(z, o), month);
                shelf.charge(shelf.perUnit() * moves.priceFactor(shelf.sku, z, period));
            }
            reactions.answer(period, z, shelves.get(z), this::bestPrice);
            for (int o = 0; o < offers; o++) {
                Shelf shelf = shelves.get(z).get(o);
                double price = appeals.felt(z, o, shelf.perUnit());
                int zone = z;
                double effort = world.campaigns
                                .map(campaigns -> campaigns.utility(zone, shelf.sku))
                                .orElse(0.0)
                        + world.agents
                                .map(agents -> agents.utility(zone, shelf.sku))
                                .orElse(0.0);
                double recommended =
                        world.tensions.map(t -> t.utility(zone, shelf)).orElse(0.0);
                double display = appeals.display(z, o)
                        + looks.gain(z, o)
                        + effort
                        + recommended
                        + world.jointOrders.display(shelf.stock)
                        + world.publicity
                                .displays()
                                .map(d -> d.utility(zone, shelf))
                                .orElse(0.0);
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
        double days = MarketCells.days(scenario, shelf, zone);
        for (int s = 0; s < loyalty.length; s++) {
            tastes[(zone * loyalty.length + s) * offers + offer] =
                    StrictMath.exp(MarketCells.utility(scenario, shelf, s, price, days) + display);
        }
    }

    /** What a rival should charge by the logit without loyalty and nests, if all but the watched offer stay as they are. */
    private double bestPrice(int zone, int offer, int watched, double price) {
        presence.show(zone, scenario);
        List<Shelf> here = shelves.get(zone);
        List<BestPrice.Buyers> buyers = new ArrayList<>();
        for (int s = 0; s < loyalty.length; s++) {
            Segment segment = scenario.segments().get(s);
            double appeal = 0;
            double others = 1;
            for (int o = 0; o < offers; o++) {
                Shelf shelf = here.get(o);
                double elsewhere = o == watched ? price : shelf.perUnit();
                double days = MarketCells.days(scenario, shelf, zone);
                double utility = MarketCells.utility(scenario, shelf, s, o == offer ? 0 : elsewhere, days);
                double weight = StrictMath.exp(utility) * presence.met(zone, o);
                appeal += o == offer ? weight : 0;
                others += o == offer ? 0 : weight;
            }
            double people = shoppers.consumers(zone * loyalty.length + s) * segment.occasions();
            buyers.add(new BestPrice.Buyers(people, segment.priceSensitivity(), appeal, others));
        }
        Sku sku = scenario.skus().get(here.get(offer).sku);
        return new BestPrice(buyers)
                .price(sku.cost() / sku.pack(), here.get(offer).perUnit());
    }

    /** Consumers bring back what they do not keep. */
    void takeBack(Ledger ledger) {
        shelves.forEach(zone -> zone.forEach(shelf -> shelf.returns.ifPresent(back -> back.act(ledger))));
    }

    /** Shops and platforms serve what was asked for; only then do those who found nothing look elsewhere. */
    void serve(Ledger ledger, int period) {
        Rationing rationing = new Rationing();
        for (ZoneState zone : zones) {
            zone.claim(rationing);
        }
        rationing.decide(world.luck, period);
        for (int z = 0; z < zones.length; z++) {
            zones[z].serve(ledger, z, this);
        }
        for (ZoneState zone : zones) {
            zone.react(ledger);
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
        presence.show(zone, scenario);
        double factor = demand(zone, period);
        for (int s = 0; s < loyalty.length; s++) {
            visit.shop(zone, s, need(s, factor), period, bought[zone]);
        }
    }

    /** Mean price of a base unit of rivals' products on the shelves of a region, or of all where it has none; NaN if none. */
    double rivalPrice(String region) {
        double here = 0;
        int found = 0;
        for (List<Shelf> zone : shelves) {
            for (Shelf shelf : zone) {
                boolean seen = region.isEmpty() || shelf.region.equals(region);
                if (!shelf.ours && seen && shelf.perUnit() > 0) {
                    here += shelf.perUnit();
                    found++;
                }
            }
        }
        return found == 0 ? Double.NaN : here / found;
    }

    Crew crew() {
        return world.crew;
    }

    /** Factor on the category's demand in a zone. */
    private double demand(int zone, int period) {
        Zone place = scenario.zones().get(zone);
        double potential = scenario.potential().map(p -> p.factor(place)).orElse(1.0);
        return world.shocks.factor(place.region(), period) * potential;
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
        double liking = world.publicity.liking(zone);
        double ours = known ? liking * (gain == 0 ? 1 : StrictMath.exp(gain)) : 0;
        table.reset(1, loyalty[segment]);
        int row = (zone * loyalty.length + segment) * offers;
        if (!nests.isPlain()) {
            fillNested(table, zone, row, ours);
            return;
        }
        for (int o = 0; o < offers; o++) {
            Shelf shelf = shelves.get(zone).get(o);
            double liked = shelf.ours ? ours * world.publicity.known(zone, shelf.sku) : 1;
            table.add(tastes[row + o] * presence.met(zone, o) * liked, shelf.sku);
        }
    }

    private void fillNested(ChoiceTable table, int zone, int row, double ours) {
        double[] appeal = new double[offers];
        double[] met = new double[offers];
        for (int o = 0; o < offers; o++) {
            Shelf shelf = shelves.get(zone).get(o);
            appeal[o] = tastes[row + o] * (shelf.ours ? ours : 1);
            met[o] = presence.met(zone, o) * world.publicity.known(zone, shelf.sku);
        }
        double[] weights = new double[offers];
        nests.weigh(appeal, met, nestOf, weights);
        for (int o = 0; o < offers; o++) {
            table.add(weights[o], shelves.get(zone).get(o).sku);
        }
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

    /** Writes the week's states down. */
    void record(Ledger ledger) {
        for (int z = 0; z < zones.length; z++) {
            zones[z].record(ledger, z, this);
        }
        shoppers.record(ledger);
    }

    /** After a state was restored: what is watched from now on is held against the prices of the state. */
    void goOn() {
        for (int z = 0; z < zones.length; z++) {
            reactions.begin(z, shelves.get(z));
        }
    }

    void visit(Memory.Visitor visitor) {
        for (int z = 0; z < zones.length; z++) {
            int zone = z;
            String id = scenario.zones().get(z).id();
            zones[z].visit(visitor);
            for (int o = 0; o < offers; o++) {
                int offer = o;
                Shelf shelf = shelves.get(z).get(o);
                String sku = scenario.skus().get(shelf.sku).id();
                String back = shelf.returns.isPresent() ? "|returns" : "";
                visitor.meet("shelf|" + id + '|' + sku + '|' + shelf.place.id() + back, tape -> {
                    shelf.keep(tape);
                    zones[zone].keep(tape, offer);
                    appeals.keep(tape, zone, offer);
                });
            }
            reactions.visit(visitor, z, id, world.period);
            for (int s = 0; s < loyalty.length; s++) {
                int cell = z * loyalty.length + s;
                String segment = scenario.segments().get(s).id();
                visitor.meet(
                        "cell|" + id + '|' + segment + '|' + shoppers.consumers(cell),
                        tape -> shoppers.keep(tape, cell));
            }
        }
        visitor.meet("consumers|" + shoppers.shape(), shoppers::keep);
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
