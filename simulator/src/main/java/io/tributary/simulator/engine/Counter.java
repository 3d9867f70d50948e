package io.tributary.simulator.engine;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.Sku;
import io.tributary.simulator.policy.LearnedPrice;
import io.tributary.simulator.policy.MatchPrice;
import io.tributary.simulator.policy.PriceRule;
import io.tributary.simulator.policy.PriceView;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Demand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The counter at which one firm serves the consumers of one demand. Customers who find nothing wait or are lost. */
final class Counter {
    final String firm;
    private final Stock stock;
    private final int pack;
    private final int sale;
    private final int payment;
    private final Optional<PriceRule> rule;
    private final int stockOut;
    private final boolean waits;
    private final Goodwill goodwill;
    private final int demand;
    private final World world;
    private final Optional<PriceTrials> trials;
    private int postedIn = -1;
    private long before;
    private long sold;
    private long price;
    private long asked;
    private long owed;

    Counter(String firm, String skuId, int demand, World world) {
        this.firm = firm;
        this.demand = demand;
        this.world = world;
        waits = world.scenario.demand().get(demand).unserved() == Demand.Unserved.WAIT;
        int sku = index(skuId, world.scenario.skus());
        stock = world.builder
                .find(firm, sku)
                .orElseThrow(() -> new IllegalArgumentException(firm + " does not sell " + skuId));
        pack = world.scenario.skus().get(sku).pack();
        ChartOfAccounts chart = world.builder.chart();
        Party consumers = Parties.consumersOf(firm);
        sale = chart.line(Kind.SALE, stock.stockAccount, chart.account(consumers, Account.Place.OUTSIDE), skuId);
        payment = chart.money(Kind.SHELF_PAYMENT, consumers, stock.party, skuId);
        stockOut = chart.measure(stock.party, Measures.STOCK_OUT, skuId);
        goodwill = new Goodwill(stock, skuId, world);
        world.counters.add(this);
        rule = world.builder
                .rules()
                .find(firm, stock.kind, "consumers", "consumers", skuId)
                .map(LinkRule::price);
        trials = rule.filter(LearnedPrice.class::isInstance)
                .map(learned -> new PriceTrials((LearnedPrice) learned, firm + "/" + skuId, world));
    }

    private static int index(String sku, List<Sku> skus) {
        for (int i = 0; i < skus.size(); i++) {
            if (skus.get(i).id().equals(sku)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no product " + sku);
    }

    /** The party of the firm. */
    Party party() {
        return stock.party;
    }

    /** Posts the price that the play says, or else the rule; 0 without either. */
    void post(Optional<Double> playedPerUnit) {
        long next = next(playedPerUnit);
        before = price;
        price = next;
        postedIn = world.period;
        sold = 0;
    }

    private long next(Optional<Double> playedPerUnit) {
        if (playedPerUnit.isPresent()) {
            return stock.valuation.pricePerUnit(playedPerUnit.get());
        }
        return rule.isPresent() ? stock.valuation.price(rule.get().price(view())) : 0;
    }

    private PriceView view() {
        double cost = stock.valuation.perUnit(stock.purchasePrice()) * pack;
        double tried = trials.isPresent() ? trials.get().price(earned()) : Double.NaN;
        return PriceView.ofCost(cost)
                .at(world.month(), stock.cover())
                .seeing(rule.orElseThrow() instanceof MatchPrice ? others() : Map.of(), tried);
    }

    /** What was sold since the last price was posted brought over its cost, money. */
    private double earned() {
        double handling = 0;
        for (Link link : stock.suppliers) {
            handling += link.share * stock.valuation.perUnit(link.handlingPrice);
        }
        double cost = stock.valuation.perUnit(stock.purchasePrice()) + handling;
        return (perUnit() - cost) * stock.valuation.units(sold);
    }

    /** Lowest price of this pack that other firms asked in the period before: of those at the same demand, or of those named. */
    private Map<String, Double> others() {
        List<String> named = rule.map(r -> ((MatchPrice) r).watches()).orElse(List.of());
        Map<String, Double> seen = new TreeMap<>();
        for (Counter other : world.counters) {
            boolean watched = named.isEmpty() ? other.demand == demand : named.contains(other.firm);
            double asked = other.lastPerUnit() * pack;
            if (watched && !other.firm.equals(firm) && asked > 0) {
                seen.merge(other.firm, asked, Math::min);
            }
        }
        return seen;
    }

    /** The price of a base unit in the period before the present one, 0 where there was none. */
    private double lastPerUnit() {
        return stock.valuation.perUnit(postedIn == world.period ? before : price);
    }

    /** The posted price of a base unit, money. */
    double perUnit() {
        return stock.valuation.perUnit(price);
    }

    /** What was asked for in this period, goods quanta. */
    long asked() {
        return asked;
    }

    /** What customers wait for, goods quanta. */
    long owed() {
        return owed;
    }

    /** Takes in what consumers want in this period, base units. */
    void ask(double units) {
        asked = stock.valuation.goods(units);
        stock.asked = FixedPoint.sum(stock.asked, asked);
    }

    /**
     * A customer comes at a moment of continuous time.
     *
     * @return goods quanta for which he waits
     */
    long come(Ledger ledger, double units) {
        ask(units);
        long waiting = owed;
        serve(ledger);
        return owed - waiting;
    }

    /** Hands goods to the customer who has waited longest. */
    void hand(Ledger ledger, long quantity) {
        sold = FixedPoint.sum(sold, quantity);
        stock.onHand -= quantity;
        stock.served += quantity;
        stock.sold = FixedPoint.sum(stock.sold, quantity);
        stock.owed -= quantity;
        owed -= quantity;
        ledger.post(sale, quantity);
        ledger.post(payment, stock.valuation.value(price, quantity));
    }

    void keep(Tape tape) {
        price = tape.number(price);
        asked = tape.number(asked);
        owed = tape.number(owed);
        sold = tape.number(sold);
    }

    /** The search for the price, where there is one, to be saved and restored. */
    void visit(Memory.Visitor visitor, String name) {
        trials.ifPresent(search -> visitor.meet(PriceTrials.PART + name, search::keep));
    }

    Stock stock() {
        return stock;
    }

    /** The season is over: customers who wait for its goods leave. */
    void endSeason(Ledger ledger) {
        goodwill.lose(ledger, owed);
        stock.owed -= owed;
        owed = 0;
    }

    /** Serves waiting customers and new ones. */
    void serve(Ledger ledger) {
        long wanted = FixedPoint.sum(asked, owed);
        long inHouse = stock.onHand;
        long quantity = Math.min(inHouse, wanted);
        stock.onHand -= quantity;
        stock.served += quantity;
        stock.sold = FixedPoint.sum(stock.sold, quantity);
        sold = FixedPoint.sum(sold, quantity);
        long missing = wanted - quantity;
        stock.stockedOut |= missing > 0;
        ledger.record(stockOut, stock.stockedOut ? 1 : 0);
        stock.found = FixedPoint.sum(stock.found, stock.fill(asked, owed, inHouse, missing));
        if (waits) {
            stock.owed = FixedPoint.sum(stock.owed, missing - owed);
            owed = missing;
        } else {
            goodwill.lose(ledger, missing);
        }
        ledger.post(sale, quantity);
        ledger.post(payment, stock.valuation.value(price, quantity));
    }
}
