package io.tributary.simulator.engine;

import io.tributary.simulator.channel.FunctionTask;
import io.tributary.simulator.channel.FunctionTask.Function;
import io.tributary.simulator.channel.FunctionTask.Performer;
import io.tributary.simulator.channel.Functions;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A partner with one product: the functions that it or the maker performs there, and what it buys in a week. */
final class DivisionPost {
    private final Stock stock;
    private final double quantum;
    private final List<Link> links;
    private final List<Integer> discounts = new ArrayList<>();
    private final List<DivisionDuty> duties = new ArrayList<>();
    private final List<DivisionDuty> makers = new ArrayList<>();
    private final long[] bought;
    private final long[] value;
    private final long[] around;

    DivisionPost(World world, Functions rule, Stock stock, String sku) {
        this.stock = stock;
        quantum = world.scenario.quanta().money();
        links = stock.suppliers.stream().filter(link -> link.seller.isPresent()).toList();
        bought = new long[links.size()];
        value = new long[links.size()];
        around = new long[links.size()];
        ChartOfAccounts chart = world.builder.chart();
        for (Link link : links) {
            discounts.add(chart.money(Kind.DISCOUNT, link.seller.orElseThrow().party, stock.party, sku));
        }
        for (FunctionTask task : rule.tasks()) {
            if (task.by().name().equals(stock.party.tier().name())) {
                duties.add(open(chart, task, stock, sku));
            } else if (task.by() == Performer.MAKER) {
                maker().ifPresent(house -> makers.add(open(chart, task, house, sku)));
            }
        }
    }

    private DivisionDuty open(ChartOfAccounts chart, FunctionTask task, Stock house, String sku) {
        String name = task.function().name().toLowerCase(Locale.ROOT);
        Party work = new Party(Party.workFor(name, stock.party.id()), Party.Tier.WORLD, stock.party.region(), "");
        List<Integer> freight = new ArrayList<>();
        if (task.function() == Function.DELIVER) {
            for (Link link : links) {
                Party seller = link.seller.orElseThrow().party;
                Party payer = house == stock ? stock.party : seller;
                freight.add(chart.money(Kind.FREIGHT, payer, Party.WORLD, sku));
            }
        }
        return new DivisionDuty(task, this, house, chart.money(Kind.FUNCTION, house.party, work, sku), freight);
    }

    Stock stock() {
        return stock;
    }

    /** What the partner does itself, and what it has given up. */
    List<DivisionDuty> duties() {
        return duties;
    }

    /** What the maker does where nobody at or below the partner does it. */
    List<DivisionDuty> makers() {
        return makers;
    }

    boolean does(Function function) {
        return duties.stream().anyMatch(d -> d.isKept() && d.task().function() == function);
    }

    /** The maker of which the partner buys directly. */
    Optional<Stock> maker() {
        return links.stream()
                .map(link -> link.seller.orElseThrow())
                .filter(seller -> seller.party.tier() == Party.Tier.MAKER)
                .findFirst();
    }

    /** Who serves outlets: the partner, or those whom it supplies now. */
    List<Stock> last() {
        if (stock.party.tier() == Party.Tier.DISTRIBUTOR) {
            return List.of(stock);
        }
        return stock.customers.stream()
                .filter(link -> link.share > 0 && link.buyer.party.tier() == Party.Tier.DISTRIBUTOR)
                .map(link -> link.buyer)
                .toList();
    }

    /** A new week: nothing is taken over yet. */
    void begin() {
        stock.reserve = 0;
        maker().ifPresent(house -> house.reserve = 0);
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            link.freightLine = link.lines.freight();
            link.credit.waive(false);
            bought[i] = link.bought;
            value[i] = link.boughtValue;
            around[i] = link.aroundHouse();
        }
    }

    void carry(List<Integer> lines) {
        for (int i = 0; i < links.size(); i++) {
            links.get(i).freightLine = lines.get(i);
        }
    }

    void payCash(boolean cash) {
        links.forEach(link -> link.credit.waive(cash));
    }

    /** Base units bought this week. */
    double units() {
        double units = 0;
        for (int i = 0; i < links.size(); i++) {
            units += stock.valuation.units(links.get(i).bought - bought[i]);
        }
        return Math.max(0, units);
    }

    /** Suppliers from whom something came this week. */
    int orders() {
        int orders = 0;
        for (int i = 0; i < links.size(); i++) {
            orders += links.get(i).bought > bought[i] ? 1 : 0;
        }
        return orders;
    }

    /** Freight of what was bought this week, money quanta. */
    long freight() {
        long sum = 0;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            long detoured = link.aroundHouse() - around[i];
            long usual = link.bought - bought[i] - detoured;
            sum = FixedPoint.sum(sum, stock.valuation.value(link.freightPrice, usual));
            if (detoured > 0) {
                long price = link.detour.orElseThrow().freightPrice();
                sum = FixedPoint.sum(sum, stock.valuation.value(price, detoured));
            }
        }
        return sum;
    }

    /** Suppliers give back a part of the week's invoices; money quanta. */
    long discount(Ledger ledger, double part) {
        long sum = 0;
        for (int i = 0; i < links.size(); i++) {
            long money = FixedPoint.quanta(part * (links.get(i).boughtValue - value[i]) * quantum, quantum);
            ledger.post(discounts.get(i), money);
            sum = FixedPoint.sum(sum, money);
        }
        return sum;
    }
}
