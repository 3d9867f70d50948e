package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.channel.Partner;
import io.tributary.simulator.channel.Plant;
import io.tributary.simulator.geography.Location;
import io.tributary.simulator.geography.Roads;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Time;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Sets up the firms of a run, their stocks and the links between them, from a scenario and the networks it will have. */
final class WorldBuilder {
    private final Scenario scenario;
    private LinkRules rules;
    private final Roads roads;
    private final ChartOfAccounts chart = new ChartOfAccounts();
    private final List<Stock> stocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Stock> byKey = new HashMap<>();
    private final Map<String, Link> linkByKey = new HashMap<>();
    private final Map<String, Partner> partners = new HashMap<>();
    private final List<Valuation> valuations;
    private final Blueprint blueprint;
    private final Map<String, Firm> firms = new HashMap<>();

    WorldBuilder(Scenario scenario, Blueprint blueprint) {
        this.scenario = scenario;
        this.blueprint = blueprint;
        rules = new LinkRules(scenario.links());
        roads = scenario.roads();
        valuations = scenario.skus().stream()
                .map(sku -> new Valuation(scenario.quanta(), sku))
                .toList();
        scenario.partners().forEach(p -> partners.put(p.id(), p));
        scenario.firms().forEach(f -> firms.put(f.id(), f));
    }

    ChartOfAccounts chart() {
        return chart;
    }

    /** What is known by the scenario alone. */
    Blueprint blueprint() {
        return blueprint;
    }

    /** Who carries and trades what. */
    ChannelMap map() {
        return blueprint.map();
    }

    LinkRules rules() {
        return rules;
    }

    List<Valuation> valuations() {
        return valuations;
    }

    List<Stock> stocks() {
        return stocks;
    }

    List<Link> links() {
        return links;
    }

    /** Partners by id. */
    Map<String, Partner> partners() {
        return partners;
    }

    Roads roads() {
        return roads;
    }

    /** Registers a way that is no ordinary trade. */
    void joinAside(Stock seller, Stock buyer, Link link) {
        linkByKey.put(linkKey(seller, buyer), link);
        join(link);
    }

    Optional<Stock> find(String owner, int sku) {
        return Optional.ofNullable(byKey.get(key(owner, sku)));
    }

    Optional<Link> find(Stock seller, Stock buyer) {
        return Optional.ofNullable(linkByKey.get(linkKey(seller, buyer)));
    }

    /** Makers' stocks and chains of named firms. */
    void addFirms() {
        for (Firm firm : scenario.firms()) {
            if (keepsStock(firm)) {
                addFirm(firm);
            }
        }
        for (Firm firm : scenario.firms()) {
            for (String supplier : firm.buysFrom()) {
                for (int sku = 0; sku < valuations.size(); sku++) {
                    joinFirms(firm, supplier, sku);
                }
            }
        }
    }

    /** Whether a firm has a stock of its own that the chain supplies. */
    static boolean keepsStock(Firm firm) {
        return firm.supply() == Firm.Supply.MANAGED && !sellsFromMakersStock(firm);
    }

    static boolean sellsFromMakersStock(Firm firm) {
        return firm.kind() == Firm.Kind.PLATFORM || firm.kind() == Firm.Kind.DIRECT;
    }

    private void addFirm(Firm firm) {
        for (int sku = 0; sku < valuations.size(); sku++) {
            boolean makes = scenario.skus().get(sku).maker().equals(firm.id());
            if (!blueprint
                    .map()
                    .carried(firm.id())
                    .contains(scenario.skus().get(sku).id())) {
                continue;
            }
            Stock stock = new Stock(
                    chart,
                    Parties.of(firm),
                    kindOf(firm),
                    product(sku),
                    blueprint.rule(firm, scenario.skus().get(sku)));
            stock.begin(firm);
            stock.seesConsumers = blueprint.seesConsumers(firm);
            boolean continuous = scenario.time().clock() == Time.Clock.CONTINUOUS;
            stock.review = continuous ? 0 : 1;
            stock.knowsDemand = !continuous && blueprint.knowsDemand(firm);
            stock.knowsAsked = !continuous && scenario.time().eventOrder() == Time.EventOrder.DEMAND_ORDER_RECEIVE;
            add(stock);
            if (makes) {
                addProduction(firm, stock);
            }
        }
    }

    static String kindOf(Firm firm) {
        return firm.kind().name().toLowerCase(Locale.ROOT);
    }

    Stock.Product product(int sku) {
        return new Stock.Product(sku, scenario.skus().get(sku).id(), valuations.get(sku));
    }

    private void addProduction(Firm firm, Stock stock) {
        String sku = scenario.skus().get(stock.sku).id();
        int outside = chart.account(Party.WORLD, Account.Place.OUTSIDE);
        Link.Lines lines = LinkLines.production(chart, stock, outside, sku);
        long each = stock.valuation.goods(firm.pipeline());
        Link link = new Link(
                Optional.empty(), stock, Optional.empty(), new Link.Delays(firm.productionTime(), 0), lines, each);
        link.tray = beerStart() ? each : 0;
        link.leadLaw = firm.productionLaw();
        Sku product = scenario.skus().get(stock.sku);
        link.price = stock.valuation.price(product.cost() + firm.unitCost() * product.pack());
        link.share = 1;
        join(link);
    }

    private void joinFirms(Firm firm, String supplier, int sku) {
        Stock buyer = byKey.get(key(firm.id(), sku));
        Stock seller = byKey.get(key(supplier, sku));
        if (buyer == null || seller == null) {
            return;
        }
        Link link = join(seller, buyer, firm.id(), buyer.valuation.goods(firm.pipeline()));
        link.tray = beerStart() ? buyer.valuation.goods(firm.pipeline()) : 0;
        long suppliers = firm.buysFrom().stream()
                .filter(id -> byKey.containsKey(key(id, sku)))
                .count();
        link.share = 1.0 / suppliers;
    }

    /** Where goods move before orders do, last week's orders already lie in the trays when the run begins. */
    private boolean beerStart() {
        return scenario.time().clock() == Time.Clock.PERIODS
                && scenario.time().eventOrder() == Time.EventOrder.RECEIVE_DEMAND_ORDER;
    }

    void add(Stock stock) {
        stocks.add(stock);
        byKey.put(key(stock.party.id(), stock.sku), stock);
    }

    Link join(Stock seller, Stock buyer, String buyerId, long pipeline) {
        Link known = linkByKey.get(linkKey(seller, buyer));
        if (known != null) {
            return known;
        }
        Sku sku = scenario.skus().get(seller.sku);
        Optional<LinkRule> rule = rules.find(seller.party.id(), seller.kind, buyerId, buyer.kind, sku.id());
        Optional<Logistics.Warehouse> house = house(seller, buyer);
        double km = house.map(h -> roads.km(h.location(), location(buyer)))
                .orElseGet(() -> rule.isPresent() ? distance(seller, buyer) : 0);
        Link.Delays delays = rule.map(r -> new Link.Delays(leadTime(r, house, km), r.orderDelay()))
                .orElse(new Link.Delays(0, 0));
        Link.Lines lines = LinkLines.between(chart, seller, buyer, sku.id(), rule);
        Link link = new Link(Optional.of(seller), buyer, rule, delays, lines, pipeline);
        Firm firm = firms.get(buyerId);
        if (firm != null && firm.unitCost() > 0) {
            link.handlingLine = chart.money(Kind.HANDLING, buyer.party, Party.WORLD, sku.id());
            link.handlingPrice = buyer.valuation.price(firm.unitCost() * sku.pack());
        }
        link.km = km;
        link.house = house;
        house.ifPresent(h -> link.trunkKm = toHouse(seller, h));
        rule.ifPresent(r -> priceMoving(link, r, sku));
        rule.ifPresent(r -> bypass(link, r, sku));
        if (rule.map(LinkRule::loss).orElse(0.0) > 0) {
            int outside = chart.account(Party.WORLD, Account.Place.OUTSIDE);
            link.lossLine = chart.line(Kind.WRITE_OFF, buyer.stockAccount, outside, sku.id());
        }
        link.leadLaw = rule.flatMap(LinkRule::leadTimeLaw);
        link.buyerNamed = buyerId;
        linkByKey.put(linkKey(seller, buyer), link);
        join(link);
        return link;
    }

    void join(Link link) {
        links.add(link);
        link.buyer.suppliers.add(link);
        link.seller.ifPresent(seller -> seller.customers.add(link));
    }

    /** Takes over the link rules of a changed scenario: how sellers set their prices from now on. */
    void reprice(Scenario now) {
        rules = new LinkRules(now.links());
        for (Link link : links) {
            if (link.seller.isPresent()) {
                Stock seller = link.seller.get();
                String sku = scenario.skus().get(seller.sku).id();
                link.rule = rules.find(seller.party.id(), seller.kind, link.buyerNamed, link.buyer.kind, sku);
            }
        }
    }

    private void priceMoving(Link link, LinkRule rule, Sku sku) {
        Stock seller = link.seller.orElseThrow();
        double perPack = rate(rule) * sku.weight() / 1000 * link.km + rule.perPack();
        if (link.house.isPresent()) {
            perPack += link.house.get().trunkFreight() * sku.weight() / 1000 * link.trunkKm;
        }
        link.freightPrice = seller.valuation.price(perPack);
        Partner partner = partners.get(seller.party.id());
        if (partner != null && link.buyer.kind.equals("outlet")) {
            link.lastLegPrice = seller.valuation.price(partner.lastLeg());
        }
    }

    /** Goods for which a warehouse has no room come as they would without it. */
    private void bypass(Link link, LinkRule rule, Sku sku) {
        if (link.house.flatMap(Logistics.Warehouse::capacity).isPresent()) {
            Stock seller = link.seller.orElseThrow();
            double km = distance(seller, link.buyer);
            double perPack = rate(rule) * sku.weight() / 1000 * km + rule.perPack();
            int lead = leadTime(rule, Optional.empty(), km);
            link.goods.widen(lead);
            link.detour = Optional.of(new Detour(km, lead, seller.valuation.price(perPack)));
        }
    }

    private double rate(LinkRule rule) {
        return rule.mode()
                .flatMap(scenario.logistics()::mode)
                .map(Logistics.Mode::freight)
                .orElse(rule.freight());
    }

    /** The warehouse that stands between a maker and a partner. */
    private Optional<Logistics.Warehouse> house(Stock seller, Stock buyer) {
        boolean fromMaker = seller.party.tier() == Party.Tier.MAKER;
        return fromMaker && partners.containsKey(buyer.party.id())
                ? scenario.logistics().supplierOf(buyer.party.id(), location(buyer), roads, distance(seller, buyer))
                : Optional.empty();
    }

    private int leadTime(LinkRule rule, Optional<Logistics.Warehouse> house, double km) {
        if (house.isPresent()) {
            return house.get().leadTime();
        }
        return rule.mode()
                .flatMap(scenario.logistics()::mode)
                .map(mode -> mode.weeks(km))
                .orElse(rule.leadTime());
    }

    private double toHouse(Stock seller, Logistics.Warehouse house) {
        Location there = house.location();
        return Objects.requireNonNull(firms.get(seller.party.id())).plants().stream()
                .mapToDouble(plant -> roads.km(new Location(plant.name(), plant.lat(), plant.lon()), there))
                .min()
                .orElse(0);
    }

    /** Kilometres from the seller, or from its nearest plant, to the buyer; 0 where places are unknown. */
    private double distance(Stock seller, Stock buyer) {
        Firm maker = firms.get(seller.party.id());
        if (maker == null) {
            return roads.km(location(seller), location(buyer));
        }
        double nearest = Double.POSITIVE_INFINITY;
        for (Plant plant : maker.plants()) {
            nearest =
                    Math.min(nearest, roads.km(new Location(plant.name(), plant.lat(), plant.lon()), location(buyer)));
        }
        return Double.isInfinite(nearest) ? 0 : nearest;
    }

    /** Outlet groups are where their zone is. */
    static Location location(Stock stock) {
        String zone = stock.party.zone();
        return new Location(zone.isEmpty() ? stock.party.id() : zone, stock.lat, stock.lon);
    }

    /**
     * Depth of every stock: tiers below the maker along its longest chain, found in topological order (Kahn 1962). Where
     * today's network and the variant's put two partners above each other, the circle is cut at the one set up first.
     * Returns the number of depths.
     */
    int measureDepths() {
        Map<Stock, Integer> open = new LinkedHashMap<>();
        Deque<Stock> ready = new ArrayDeque<>();
        for (Stock stock : stocks) {
            int above = (int)
                    stock.suppliers.stream().filter(l -> l.seller.isPresent()).count();
            open.put(stock, above);
            if (above == 0) {
                ready.add(stock);
            }
        }
        int depths = 1;
        while (!open.isEmpty()) {
            Stock stock = ready.isEmpty() ? open.keySet().iterator().next() : ready.remove();
            if (open.remove(stock) != null) {
                depths = Math.max(depths, stock.depth + 1);
                pushBuyers(stock, open, ready);
            }
        }
        return depths;
    }

    private static void pushBuyers(Stock stock, Map<Stock, Integer> open, Deque<Stock> ready) {
        for (Link link : stock.customers) {
            Integer above = open.computeIfPresent(link.buyer, (buyer, count) -> count - 1);
            if (above != null) {
                link.buyer.depth = Math.max(link.buyer.depth, stock.depth + 1);
                if (above == 0) {
                    ready.add(link.buyer);
                }
            }
        }
    }

    static String key(String owner, int sku) {
        return sku + "|" + owner;
    }

    static String linkKey(Stock seller, Stock buyer) {
        return seller.sku + "|" + seller.party.id() + "|" + buyer.party.id();
    }
}
