package io.tributary.simulator.engine;

import io.tributary.simulator.channel.OutletFormat;
import io.tributary.simulator.channel.ShopEconomics;
import io.tributary.simulator.geography.Zone;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Outlets that live of our products: they pay rent and royalty, read their books, and some close; see {@link ShopEconomics}. */
final class Shops {
    /** Name of the part in a saved state. */
    static final String PART = "shops|";

    private final World world;
    private final List<Group> groups = new ArrayList<>();
    /** Share of the outlets that are open, by zone and format. */
    private final double[][] open;

    private final Party maker;

    /** The outlets of one zone and format. */
    private static final class Group {
        private final int zone;
        private final int format;
        private final Party party;
        private final List<Stock> stocks;
        private List<Integer> in = List.of();
        private List<Integer> out = List.of();
        private List<Integer> sales = List.of();
        private int rent;
        private int royalty;
        private int closed;
        private long stockBefore;
        /** Mean margin of an open outlet and week before rent, money. */
        private double margin = Double.NaN;

        Group(int zone, int format, Party party, List<Stock> stocks) {
            this.zone = zone;
            this.format = format;
            this.party = party;
            this.stocks = stocks;
        }
    }

    private Shops(World world) {
        this.world = world;
        maker = world.accounts.payer();
        List<OutletFormat> formats = world.scenario.formats();
        open = new double[world.scenario.zones().size()][formats.size()];
        Arrays.stream(open).forEach(shares -> Arrays.fill(shares, 1));
        for (int z = 0; z < open.length; z++) {
            for (int f = 0; f < formats.size(); f++) {
                if (formats.get(f).economics().isPresent()) {
                    groups.add(group(z, f));
                }
            }
        }
        Set<String> ids = groups.stream().map(group -> group.party.id()).collect(Collectors.toSet());
        LinesByParty lines = new LinesByParty(world.builder.chart(), ids);
        groups.forEach(group -> read(group, lines));
    }

    /** The shops of a scenario; empty where no format says what they cost. */
    static Optional<Shops> of(World world) {
        boolean any = world.market.isPresent()
                && world.scenario.formats().stream()
                        .anyMatch(format -> format.economics().isPresent());
        return any ? Optional.of(new Shops(world)) : Optional.empty();
    }

    private Group group(int zone, int format) {
        Zone place = world.scenario.zones().get(zone);
        Party party = Parties.group(place, world.scenario.formats().get(format));
        List<Stock> stocks = new ArrayList<>();
        for (Stock stock : world.builder.stocks()) {
            if (stock.party.equals(party)) {
                stocks.add(stock);
            }
        }
        return new Group(zone, format, party, stocks);
    }

    private void read(Group group, LinesByParty lines) {
        Set<String> ours = world.scenario.skus().stream()
                .map(Sku::id)
                .filter(world.scenario::isOurs)
                .collect(Collectors.toSet());
        Predicate<LinesByParty.Entry> earned = entry -> entry.line().kind().book() == Kind.Book.MONEY
                && !entry.line().kind().isCredit()
                && ours.contains(entry.line().sku());
        group.in = lines.taken(group.party, earned);
        group.out = lines.given(group.party, earned);
        group.sales = lines.taken(group.party, earned.and(entry -> entry.line().kind() == Kind.SHELF_PAYMENT));
        ShopEconomics economics = economics(group);
        Party payer = economics.owned() ? maker : group.party;
        group.rent = world.builder.chart().money(Kind.FIXED_COST, payer, Party.WORLD, "");
        group.royalty = world.builder.chart().money(Kind.FEE, group.party, maker, "");
        group.closed = world.builder.chart().measure(group.party, Measures.CLOSED, "");
    }

    private ShopEconomics economics(Group group) {
        return world.scenario.formats().get(group.format).economics().orElseThrow();
    }

    /** Share of a format's outlets in a zone that have not closed. */
    double open(int zone, int format) {
        return open[zone][format];
    }

    /** Shops read the week's books, pay what they owe, and some close. */
    void act() {
        if (!world.counts()) {
            return;
        }
        Market market = world.market.orElseThrow();
        for (Group group : groups) {
            ShopEconomics economics = economics(group);
            double outlets = world.scenario.zones().get(group.zone).outlets()
                    * world.scenario.formats().get(group.format).share()
                    * market.presence.stocking(group.zone, group.format);
            double royalty = economics.royalty() * money(group.sales);
            double earned = (money(group.in) - money(group.out)) + stocked(group) - royalty;
            pay(group.royalty, royalty);
            pay(group.rent, economics.rent() * outlets);
            if (outlets > 0) {
                close(group, economics, earned / outlets, outlets);
            }
        }
    }

    private void close(Group group, ShopEconomics economics, double each, double outlets) {
        boolean first = Double.isNaN(group.margin);
        group.margin = first ? each : group.margin + (each - group.margin) / economics.memory();
        double closing = economics.owned() ? 0 : economics.closing(group.margin);
        open[group.zone][group.format] *= 1 - closing;
        world.ledger.record(group.closed, outlets * closing);
    }

    /** Growth of the group's stock this week, at its purchase price; nothing in its first week. */
    private double stocked(Group group) {
        long value = 0;
        for (Stock stock : group.stocks) {
            long owned = FixedPoint.sum(stock.onHand, stock.coming());
            value = FixedPoint.sum(value, stock.valuation.value(stock.purchasePrice(), owned));
        }
        long grown = Double.isNaN(group.margin) ? 0 : value - group.stockBefore;
        group.stockBefore = value;
        return grown * world.scenario.quanta().money();
    }

    private double money(List<Integer> lines) {
        long sum = 0;
        for (int line : lines) {
            sum = FixedPoint.sum(sum, world.ledger.posted(line));
        }
        return sum * world.scenario.quanta().money();
    }

    private void pay(int line, double money) {
        world.ledger.post(line, FixedPoint.quanta(money, world.scenario.quanta().money()));
    }

    void visit(Memory.Visitor visitor) {
        for (Group group : groups) {
            visitor.meet(PART + group.party.id(), tape -> {
                open[group.zone][group.format] = tape.real(open[group.zone][group.format]);
                group.margin = tape.real(group.margin);
                group.stockBefore = tape.number(group.stockBefore);
            });
        }
    }
}
