package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Greenhouse gases of our goods between plant and outlet, and what the maker pays for them. */
final class Emissions {
    private final Optional<Logistics.Carbon> carbon;
    private final List<Way> ways = new ArrayList<>();
    private final List<Stock> houses = new ArrayList<>();
    private final Scenario scenario;
    private final int measure;
    private final int line;

    /** A link with the kilograms that a base unit over it causes. */
    private static final class Way {
        private final Link link;
        private final double perUnit;
        private final ToLongFunction<Link> moved;
        private long before;

        Way(Link link, double perUnit, ToLongFunction<Link> moved) {
            this.link = link;
            this.perUnit = perUnit;
            this.moved = moved;
        }

        /** Base units since it was last asked. */
        double units() {
            long now = moved.applyAsLong(link);
            double units = link.buyer.valuation.units(now - before);
            before = now;
            return units;
        }
    }

    Emissions(World world) {
        scenario = world.scenario;
        carbon = scenario.logistics().carbon();
        ChartOfAccounts chart = world.builder.chart();
        Party payer = world.accounts.payer();
        measure = carbon.isEmpty() ? ChartOfAccounts.NONE : chart.measure(payer, Measures.EMISSIONS, "");
        line = carbon.isEmpty() ? ChartOfAccounts.NONE : chart.money(Kind.CARBON, payer, Party.WORLD, "");
        carbon.ifPresent(how -> collect(world, how));
    }

    private void collect(World world, Logistics.Carbon how) {
        for (Link link : world.builder.links()) {
            Sku sku = scenario.skus().get(link.buyer.sku);
            if (link.seller.isEmpty()) {
                ways.add(new Way(link, how.perPack() / sku.pack(), Link::throughHouse));
            } else {
                double rate = link.rule
                        .flatMap(rule -> rule.mode())
                        .flatMap(scenario.logistics()::mode)
                        .map(Logistics.Mode::emissions)
                        .orElse(how.perTonneKm());
                double tonnes = sku.weight() / 1000 / sku.pack();
                ways.add(
                        new Way(link, tonnes * (rate * link.km + how.perTonneKm() * link.trunkKm), Link::throughHouse));
                link.detour.ifPresent(
                        detour -> ways.add(new Way(link, tonnes * rate * detour.km(), Link::aroundHouse)));
            }
        }
        for (Stock stock : world.builder.stocks()) {
            if (stock.party.tier() == Party.Tier.WHOLESALER || stock.party.tier() == Party.Tier.DISTRIBUTOR) {
                houses.add(stock);
            }
        }
    }

    /** Goods that moved before this week are accounted for. */
    void begin() {
        ways.forEach(Way::units);
    }

    /** Writes a week's emissions down, in kilograms, and pays for them. */
    void act(World world) {
        if (carbon.isEmpty()) {
            return;
        }
        double kg = 0;
        for (Way way : ways) {
            kg += way.perUnit * way.units();
        }
        for (Stock stock : houses) {
            int pack = scenario.skus().get(stock.sku).pack();
            kg += carbon.get().perPackWeek() * stock.valuation.units(stock.onHand) / pack;
        }
        world.ledger.record(measure, kg);
        world.ledger.post(
                line,
                FixedPoint.quanta(
                        kg / 1000 * carbon.get().price(), scenario.quanta().money()));
    }
}
