package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Logistics;
import io.tributary.simulator.scenario.Logistics.Warehouse.Owner;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warehouses between plants and partners: what they cost, and how partners under one roof help each other out. A partner
 * that is short takes from those in the same shared house what they do not need for their own customers this week, at the
 * price that it pays its supplier.
 */
final class Houses {
    private final List<House> houses = new ArrayList<>();
    private final Map<Stock, Map<Stock, Lines>> mates = new HashMap<>();
    private final double moneyQuantum;

    /** Goods and money of a transfer. */
    private record Lines(int goods, int money) {}

    /** A warehouse with the lines of those who pay for it. */
    private record House(
            Logistics.Warehouse house, List<Link> links, List<Integer> payers, int throughput, Gate gate) {}

    Houses(World world) {
        moneyQuantum = world.scenario.quanta().money();
        ChartOfAccounts chart = world.builder.chart();
        Party maker = world.accounts.payer();
        for (Logistics.Warehouse house : world.scenario.logistics().warehouses()) {
            if (!house.open()) {
                continue;
            }
            List<Link> links = world.builder.links().stream()
                    .filter(link -> link.house.filter(house::equals).isPresent())
                    .toList();
            List<Integer> payers = new ArrayList<>();
            if (house.owner() != Owner.THIRD_PARTY && house.radius() > 0) {
                payers.add(chart.money(Kind.WAREHOUSE, maker, Party.WORLD, ""));
            }
            if (house.owner() == Owner.SHARED) {
                Set<Party> users = new LinkedHashSet<>();
                links.forEach(link -> users.add(link.buyer.party));
                users.forEach(user -> payers.add(chart.money(Kind.WAREHOUSE, user, Party.WORLD, "")));
                share(links, chart, world.scenario);
            }
            Gate gate = new Gate(house, links, chart, maker);
            houses.add(new House(house, links, payers, chart.money(Kind.WAREHOUSE, maker, Party.WORLD, ""), gate));
        }
    }

    private void share(List<Link> links, ChartOfAccounts chart, Scenario scenario) {
        for (Link link : links) {
            List<Stock> peers = links.stream()
                    .map(other -> other.buyer)
                    .filter(other -> other != link.buyer && other.sku == link.buyer.sku)
                    .distinct()
                    .toList();
            String sku = scenario.skus().get(link.buyer.sku).id();
            Map<Stock, Lines> from = new LinkedHashMap<>();
            for (Stock peer : peers) {
                from.put(
                        peer,
                        new Lines(
                                chart.line(Kind.SHIPMENT, peer.stockAccount, link.buyer.stockAccount, sku),
                                chart.money(Kind.INVOICE, link.buyer.party, peer.party, sku)));
            }
            mates.put(link.buyer, from);
        }
    }

    /** A partner that is short this week takes from its house mates what they have beyond their own customers' orders. */
    void help(World world, Stock firm, long wanted) {
        long lacking = wanted - firm.onHand;
        if (mates.isEmpty() || lacking <= 0) {
            return;
        }
        for (Map.Entry<Stock, Lines> mate : mates.getOrDefault(firm, Map.of()).entrySet()) {
            if (lacking <= 0) {
                return;
            }
            Stock peer = mate.getKey();
            long spare = Math.min(lacking, peer.onHand - wantedFrom(peer));
            if (spare > 0) {
                peer.onHand -= spare;
                firm.onHand += spare;
                lacking -= spare;
                world.ledger.post(mate.getValue().goods(), spare);
                world.ledger.post(mate.getValue().money(), firm.valuation.value(firm.purchasePrice(), spare));
            }
        }
    }

    private static long wantedFrom(Stock peer) {
        long wanted = 0;
        for (Link link : peer.customers) {
            wanted = FixedPoint.sum(wanted, FixedPoint.sum(link.tray, link.owed));
        }
        return wanted;
    }

    /** Sends off what has been shipped through warehouses with a capacity. */
    void dispatch(World world) {
        for (House house : houses) {
            house.gate().dispatch(world);
        }
    }

    /** Goods that moved before this week are paid for. */
    void begin() {
        houses.forEach(house -> house.links().forEach(link -> link.housed = link.throughHouse()));
    }

    /** Charges a week of fixed cost, and what went through. */
    void charge(World world) {
        for (House house : houses) {
            double weekly = house.house().fixedCost() / Accounts.WEEKS_PER_YEAR;
            for (int payer : house.payers()) {
                world.ledger.post(
                        payer, FixedPoint.quanta(weekly / house.payers().size(), moneyQuantum));
            }
            double packs = 0;
            for (Link link : house.links()) {
                int pack = world.scenario.skus().get(link.buyer.sku).pack();
                packs += link.buyer.valuation.units(link.throughHouse() - link.housed) / pack;
                link.housed = link.throughHouse();
            }
            house.gate().record(world);
            world.ledger.post(
                    house.throughput(), FixedPoint.quanta(packs * house.house().perPack(), moneyQuantum));
        }
    }
}
