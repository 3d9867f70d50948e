package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.channel.LinkRules;
import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Omnichannel;
import io.tributary.simulator.market.PickUp;
import io.tributary.simulator.market.Promotion;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.PriceView;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts up the shelves of a zone: every product in every format, and on every platform that lists it. */
final class ShelfBuilder {
    private final Scenario scenario;
    private final WorldBuilder builder;
    private final ChartOfAccounts chart;
    private final LinkRules rules;
    private final Omnichannel channels;

    ShelfBuilder(Scenario scenario, WorldBuilder builder) {
        this.scenario = scenario;
        this.builder = builder;
        chart = builder.chart();
        rules = builder.rules();
        channels = scenario.consumers().omnichannel();
    }

    /** The shelves of a zone, in the same order for every zone: by product, formats first, then platforms. */
    List<Shelf> shelves(Zone zone) {
        List<Shelf> shelves = new ArrayList<>();
        for (int sku = 0; sku < scenario.skus().size(); sku++) {
            for (int format = 0; format < scenario.formats().size(); format++) {
                shelves.add(allow(inOutlets(zone, sku, format)));
            }
            for (Firm firm : scenario.firms()) {
                if (WorldBuilder.sellsFromMakersStock(firm)) {
                    onPlatform(zone, sku, firm).map(this::allow).ifPresent(shelves::add);
                }
            }
        }
        return shelves;
    }

    private Shelf allow(Shelf shelf) {
        shelf.allowed = scenario.skus().get(shelf.sku).isSoldAt(shelf.place.id());
        return shelf;
    }

    private Shelf inOutlets(Zone zone, int sku, int format) {
        Sku product = scenario.skus().get(sku);
        OutletFormat kind = scenario.formats().get(format);
        Firm maker = maker(product);
        Party group = Parties.group(zone, kind);
        Optional<Stock> stock = builder.find(group.id(), sku);
        Valuation valuation = builder.valuations().get(sku);
        Shelf shelf = new Shelf(
                sku, new Shelf.Place(kind.id(), "outlet", format), valuation, stock, maker.ours(), zone.region());
        shelf.pricing = rules.find(kind.id(), "outlet", "consumers", "consumers", product.id())
                .map(LinkRule::price);
        int outside = chart.account(Parties.consumers(zone), Account.Place.OUTSIDE);
        int store = chart.account(group, Account.Place.STOCK);
        if (stock.isEmpty()) {
            buyReady(shelf, maker, group, kind.id());
        }
        shelf.goods(chart.line(Kind.SALE, store, outside, product.id()));
        shelf.part(chart.money(Kind.SHELF_PAYMENT, Parties.consumers(zone), group, product.id()), 1);
        double funded = funded(zone, product, kind);
        if (funded > 0) {
            shelf.funding(chart.money(Kind.SUPPORT, Parties.of(maker), group, product.id()), funded);
        }
        takeBack(shelf, new BroughtBack.Sides(group, group, Parties.consumers(zone)));
        return shelf;
    }

    /** The part of price cuts that the maker bears: the largest of the promotions that ever cover the shelf. */
    private double funded(Zone zone, Sku product, OutletFormat format) {
        return scenario.promotions().stream()
                .filter(promotion -> promotion.covers(product.id(), zone.region(), format.id()))
                .mapToDouble(Promotion::funded)
                .max()
                .orElse(0);
    }

    /** Goods of a maker who is always ready: made, shipped and paid for in the moment of the sale. */
    private void buyReady(Shelf shelf, Firm maker, Party group, String format) {
        Sku product = scenario.skus().get(shelf.sku);
        Party seller = Parties.of(maker);
        int store = chart.account(seller, Account.Place.STOCK);
        produceReady(shelf, seller, product);
        shelf.goods(chart.line(Kind.SHIPMENT, store, chart.account(group, Account.Place.STOCK), product.id()));
        rules.find(maker.id(), "maker", format, "outlet", product.id()).ifPresent(rule -> {
            shelf.costPerPack =
                    rule.price().price(PriceView.ofCost(product.cost()).in(shelf.region));
            long price = shelf.valuation.price(shelf.costPerPack);
            shelf.fixed(chart.money(Kind.INVOICE, group, seller, product.id()), price);
        });
    }

    private void produceReady(Shelf shelf, Party maker, Sku product) {
        int outside = chart.account(Party.WORLD, Account.Place.OUTSIDE);
        int store = chart.account(maker, Account.Place.STOCK);
        shelf.goods(chart.line(Kind.PRODUCTION, outside, store, product.id()));
        shelf.fixed(
                chart.money(Kind.PRODUCTION_COST, maker, Party.WORLD, product.id()),
                shelf.valuation.price(product.cost()));
    }

    /** A platform's shelf, if it sells the product. The maker is paid, and pays commission and delivery. */
    private Optional<Shelf> onPlatform(Zone zone, int sku, Firm platform) {
        Sku product = scenario.skus().get(sku);
        String kind = WorldBuilder.kindOf(platform);
        Optional<LinkRule> rule = rules.find(platform.id(), kind, "consumers", "consumers", product.id());
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        Firm maker = maker(product);
        Optional<PickUp> pickUp = channels.pickUp().stream()
                .filter(p -> p.at().equals(platform.id()))
                .findFirst();
        Optional<OutletFormat> format = pickUp.flatMap(this::format);
        Optional<Stock> house =
                format.flatMap(f -> builder.find(Parties.group(zone, f).id(), sku));
        Optional<Stock> stock = house.isPresent() ? house : builder.find(maker.id(), sku);
        Shelf shelf = new Shelf(
                sku,
                new Shelf.Place(platform.id(), kind, -1),
                builder.valuations().get(sku),
                stock,
                maker.ours(),
                zone.region());
        shelf.pricing = rule.map(LinkRule::price);
        if (house.isPresent()) {
            shelf.credited = pickUp.orElseThrow().credit();
            shelf.pickUp = scenario.formats().indexOf(format.orElseThrow());
            sellFromOutlet(shelf, zone, platform, pickUp.orElseThrow());
        } else {
            if (stock.isEmpty()) {
                produceReady(shelf, Parties.of(maker), product);
            }
            sellFromMaker(shelf, zone, maker, platform);
        }
        Party store = house.map(s -> s.party).orElse(Parties.of(maker));
        takeBack(shelf, new BroughtBack.Sides(Parties.of(maker), store, Parties.consumers(zone)));
        return Optional.of(shelf);
    }

    private Optional<OutletFormat> format(PickUp pickUp) {
        return scenario.formats().stream()
                .filter(f -> f.id().equals(pickUp.from()))
                .findFirst();
    }

    /** Opens the lines on which goods come back, where consumers bring any back. */
    private void takeBack(Shelf shelf, BroughtBack.Sides sides) {
        String sku = scenario.skus().get(shelf.sku).id();
        shelf.returns = channels.returns().stream()
                .filter(back -> back.at().equals(shelf.place.id()) && back.share() > 0)
                .findFirst()
                .map(back -> new BroughtBack(back, shelf, sides, sku, chart));
    }

    /** An order that is picked up: the outlet's goods, the seller's price, and a credit to the outlet. */
    private void sellFromOutlet(Shelf shelf, Zone zone, Firm platform, PickUp pickUp) {
        Sku product = scenario.skus().get(shelf.sku);
        Firm maker = maker(product);
        Party seller = Parties.of(maker);
        Party consumers = Parties.consumers(zone);
        Stock house = shelf.stock.orElseThrow();
        int outside = chart.account(consumers, Account.Place.OUTSIDE);
        shelf.costPerPack = platformPrice(maker, platform, shelf, product);
        shelf.goods(chart.line(Kind.SALE, house.stockAccount, outside, product.id()))
                .part(chart.money(Kind.SHELF_PAYMENT, consumers, seller, product.id()), 1)
                .part(chart.money(Kind.COMMISSION, seller, Parties.of(platform), product.id()), platform.commission())
                .credit(
                        chart.money(Kind.SHARING, seller, house.party, product.id()),
                        pickUp.credit(),
                        shelf.valuation.price(pickUp.fee()));
    }

    private double platformPrice(Firm maker, Firm platform, Shelf shelf, Sku product) {
        return rules.find(maker.id(), "maker", platform.id(), shelf.place.kind(), product.id())
                .map(rule -> rule.price().price(PriceView.ofCost(product.cost()).in(shelf.region)))
                .orElse(product.cost());
    }

    private void sellFromMaker(Shelf shelf, Zone zone, Firm maker, Firm platform) {
        Sku product = scenario.skus().get(shelf.sku);
        Party seller = Parties.of(maker);
        Party consumers = Parties.consumers(zone);
        int store = chart.account(seller, Account.Place.STOCK);
        int outside = chart.account(consumers, Account.Place.OUTSIDE);
        Optional<LinkRule> link = rules.find(maker.id(), "maker", platform.id(), shelf.place.kind(), product.id());
        shelf.costPerPack = platformPrice(maker, platform, shelf, product);
        long delivery = shelf.valuation.price(link.map(LinkRule::perPack).orElse(0.0));
        shelf.goods(chart.line(Kind.SALE, store, outside, product.id()))
                .part(chart.money(Kind.SHELF_PAYMENT, consumers, seller, product.id()), 1)
                .commission(
                        chart.money(Kind.COMMISSION, seller, Parties.of(platform), product.id()), platform.commission())
                .fixed(chart.money(Kind.LAST_LEG, seller, Party.WORLD, product.id()), delivery);
    }

    /** Sets the price rule of a shelf, and a platform's commission, to those of this scenario. */
    void reprice(Shelf shelf) {
        String sku = scenario.skus().get(shelf.sku).id();
        shelf.pricing = rules.find(shelf.place.id(), shelf.place.kind(), "consumers", "consumers", sku)
                .map(LinkRule::price);
        for (Firm firm : scenario.firms()) {
            if (firm.id().equals(shelf.place.id()) && !shelf.inOutlet()) {
                shelf.commission(firm.commission());
            }
        }
    }

    private Firm maker(Sku product) {
        return scenario.firms().stream()
                .filter(firm -> firm.id().equals(product.maker()))
                .findFirst()
                .orElseThrow();
    }
}
