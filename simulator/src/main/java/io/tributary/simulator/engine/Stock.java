package io.tributary.simulator.engine;

import io.tributary.simulator.channel.Firm;
import io.tributary.simulator.contract.BuyBack;
import io.tributary.simulator.contract.Term;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.policy.Forecast;
import io.tributary.simulator.policy.OrderRule;
import io.tributary.simulator.policy.StockView;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one firm holds, is owed and expects of one product: the state on which the firm's agent decides. Quantities are
 * goods quanta; forecasts are base units per period.
 */
final class Stock {
    final Party party;
    /** Kind by which link rules name the firm: maker, wholesaler, distributor, outlet or retailer. */
    final String kind;

    final int sku;
    final Valuation valuation;
    final Optional<OrderRule> rule;
    final List<Link> suppliers = new ArrayList<>();
    final List<Link> customers = new ArrayList<>();
    final int stockAccount;
    final int transitAccount;

    double lat;
    double lon;
    int depth;
    int frozenOrders;
    double frozenOrder;
    double holdingCost;
    double backlogCost;
    /** Money per base unit. */
    double salvage;
    /** Money per base unit. */
    double goodwill;
    /** Spent on advertising per period, money. */
    double advertising;

    double orderCost;
    double transitCost;
    boolean returnsAllowed;
    /** Whether the firm is named in the scenario, and its demand, orders and debts are written down. */
    boolean isNamed;
    /** Whether the firm predicts from the consumers' demand, which its customers tell it. */
    boolean seesConsumers;
    /** Share of what the firm ships that is right and is accepted. */
    double accuracy = 1;
    /** Whether goods that come back are not paid for, because the firm is insolvent and never paid for them. */
    boolean unpaid;
    /** Whether the period's demand is known, and not yet served, when the firm orders. */
    boolean knowsDemand;
    /** Whether what consumers ask for is known, and not yet served, when firms order. */
    boolean knowsAsked;
    /** Periods between two looks at the stock: 1, or 0 where the clock is continuous. */
    double review = 1;
    /** What the levels were on average, where the clock is continuous. */
    Optional<Levels> levels = Optional.empty();

    /** Weeks of sales that the firm sets aside beyond what its rule counts. */
    double reserve;

    long onHand;
    /** What may still go back to suppliers at the end of the period. */
    long mayGoBack;
    /** Asked for by consumers this period. */
    long asked;
    /** Sold to consumers this period. */
    long served;
    /** Sold to other firms and to consumers since the run began. */
    long sold;
    /** Whether consumers did not find all that they asked for this period. */
    boolean stockedOut;
    /** Owed to consumers who wait. */
    long owed;
    /** Asked for this period by consumers and firms together. */
    long demanded;
    /** Of that, filled at once. */
    long filled;
    /** What consumers asked for this period and got at once. */
    long found;
    /** Ordered this period. */
    long ordered;

    /** What the firm knows of the consumers' demand of this period, or else of the demand made on it; base units. */
    double known;
    /** What market intelligence makes of the forecast; 1 where there is none. */
    double outlook = 1;
    /** How the firm's plans lag behind its forecasts. */
    Optional<Planning> planning = Optional.empty();

    /** How the firm learns from demand, where its rule looks ahead. */
    private final Optional<Forecast> how;

    private double forecast;
    private double[] recent;
    private int seen;

    /** A product with what is needed to book it. */
    record Product(int index, String id, Valuation valuation) {}

    Stock(ChartOfAccounts chart, Party party, String kind, Product product, Optional<OrderRule> rule) {
        this.party = party;
        this.kind = kind;
        sku = product.index();
        valuation = product.valuation();
        this.rule = rule;
        how = rule.flatMap(OrderRule::forecast);
        stockAccount = chart.account(party, Account.Place.STOCK);
        transitAccount = chart.account(party, Account.Place.TRANSIT);
        recent = new double[0];
    }

    /** Takes over the start values that a scenario gives for a firm. */
    void begin(Firm firm) {
        forecast = firm.expects();
        frozenOrders = firm.frozenOrders();
        frozenOrder = firm.expects();
        holdingCost = firm.holdingCost();
        backlogCost = firm.backlogCost();
        salvage = firm.salvage();
        goodwill = firm.goodwill();
        advertising = firm.advertising();
        orderCost = firm.orderCost();
        transitCost = firm.transitCost();
        returnsAllowed = firm.returnsAllowed();
        isNamed = true;
    }

    void keep(Tape tape) {
        onHand = tape.number(onHand);
        mayGoBack = tape.number(mayGoBack);
        asked = tape.number(asked);
        served = tape.number(served);
        sold = tape.number(sold);
        stockedOut = tape.flag(stockedOut);
        owed = tape.number(owed);
        demanded = tape.number(demanded);
        filled = tape.number(filled);
        found = tape.number(found);
        ordered = tape.number(ordered);
        unpaid = tape.flag(unpaid);
        known = tape.real(known);
        forecast = tape.real(forecast);
        outlook = tape.real(outlook);
        recent = tape.reals(recent);
        seen = tape.count(seen);
    }

    void expect(double unitsPerPeriod) {
        forecast = unitsPerPeriod;
    }

    double forecast() {
        return forecast;
    }

    /** Learns this period's demand, in base units. */
    void observe(double demand) {
        if (how.isEmpty()) {
            return;
        }
        int memory = how.get().memory();
        seen = Math.min(memory, seen + 1);
        double[] newer = recent.length == seen ? recent : new double[seen];
        int shift = recent.length == seen ? 1 : 0;
        System.arraycopy(recent, shift, newer, 0, recent.length - shift);
        newer[seen - 1] = demand;
        recent = newer;
        forecast = how.get().next(forecast, recent);
    }

    /** What the firm sees when it orders. */
    StockView view(double demand, int period) {
        long line = 0;
        double protection = review;
        for (Link link : suppliers) {
            line = FixedPoint.sum(line, link.supplyLine());
            if (link.share > 0) {
                protection = Math.max(protection, review + link.expectedLead() + link.orderDelay);
            }
        }
        return new StockView(
                valuation.units(onHand) - reserve * forecast,
                valuation.units(FixedPoint.sum(owed, owedToFirms())),
                valuation.units(line),
                demand,
                expected() * outlook,
                protection,
                valuation.units(unfilled()),
                protection - (knowsDemand ? 1 : 0),
                period,
                rule.isPresent() && rule.get().looksBelow() ? valuation.units(below()) : 0,
                rule.isPresent() && rule.get().looksAtMargin() ? margin() : StockView.Margin.UNKNOWN);
    }

    /** Demand per period as the plan in force has it, or as the firm forecasts it; base units. */
    private double expected() {
        return planning.isPresent() ? planning.get().inForce() : forecast;
    }

    /** What the firm earns by a unit, as its price list and its contracts say. */
    private StockView.Margin margin() {
        double price = 0;
        double weights = 0;
        for (Link link : customers) {
            double weight = link.diverts ? 0 : link.share * link.buyer.forecast();
            price += weight * valuation.perUnit(link.price);
            weights += weight;
        }
        double back = 0;
        for (Link link : suppliers) {
            for (Term term : Tally.terms(link)) {
                back += term instanceof BuyBack taker && taker.cap() > 0 ? link.share * taker.price() : 0;
            }
        }
        return new StockView.Margin(weights <= 0 ? 0 : price / weights, valuation.perUnit(purchasePrice()), back);
    }

    /** Known demand of this period that is neither served nor owed yet. */
    private long unfilled() {
        long sum = knowsAsked ? asked : 0;
        if (knowsDemand) {
            for (Link link : customers) {
                sum = FixedPoint.sum(sum, link.tray);
            }
        }
        return sum;
    }

    /** Net stock between this firm's house and the consumers: houses and ways below it, minus what consumers wait for. */
    private long below() {
        long sum = -FixedPoint.sum(owed, knowsAsked ? asked : 0);
        for (Link link : customers) {
            long stage = FixedPoint.sum(link.goods.total(), FixedPoint.sum(link.buyer.onHand, link.buyer.below()));
            sum = FixedPoint.sum(sum, stage);
        }
        return sum;
    }

    /** Goods on the way to the firm. */
    long coming() {
        long sum = 0;
        for (Link link : suppliers) {
            sum = FixedPoint.sum(sum, link.goods.total());
        }
        return sum;
    }

    /** Ordered and not yet received. */
    long outstanding() {
        long sum = 0;
        for (Link link : suppliers) {
            sum = FixedPoint.sum(sum, link.supplyLine());
        }
        return sum;
    }

    /**
     * What a period is charged and remembered for as on hand: what is at its end, or the mean over its time where that is
     * continuous; base units, as the other three levels.
     */
    double levelOnHand() {
        return levels.isPresent() ? levels.get().onHand() : valuation.units(onHand);
    }

    /** The level of all that the firm owes. */
    double levelOfBackorders() {
        return levels.isPresent() ? levels.get().backorders() : valuation.units(backorders());
    }

    /** The level of what is ordered and not yet received. */
    double levelOutstanding() {
        return levels.isPresent() ? levels.get().outstanding() : valuation.units(outstanding());
    }

    /** The level of goods on the way. */
    double levelComing() {
        return levels.isPresent() ? levels.get().coming() : valuation.units(coming());
    }

    /** All that the firm owes. */
    long backorders() {
        return FixedPoint.sum(owed, owedToFirms());
    }

    /** What consumers asked for this period at this firm and all that buy from it. */
    long consumerDemand() {
        long sum = asked;
        for (Link link : customers) {
            sum = FixedPoint.sum(sum, link.buyer.consumerDemand());
        }
        return sum;
    }

    /**
     * Notes new demand and how much of it was filled at once: all that did not add to the debts left after the goods of
     * the period had come in.
     *
     * @param wanted new demand
     * @param owedBefore debts before it
     * @param stockBefore on hand before anything was served
     * @param owedAfter debts after serving, with sales lost
     * @return what was filled at once
     */
    long fill(long wanted, long owedBefore, long stockBefore, long owedAfter) {
        long atOnce = wanted - (owedAfter - Math.max(0, owedBefore - stockBefore));
        fill(wanted, atOnce);
        return atOnce;
    }

    /** Notes new demand and how much of it was filled at once. */
    void fill(long wanted, long atOnce) {
        demanded = FixedPoint.sum(demanded, wanted);
        filled = FixedPoint.sum(filled, atOnce);
    }

    long owedToFirms() {
        long sum = 0;
        for (Link link : customers) {
            sum = FixedPoint.sum(sum, link.owed);
        }
        return sum;
    }

    /** Periods that the stock in the house lasts at the demand that is expected; NaN where none is expected. */
    double cover() {
        return forecast > 0 ? valuation.units(onHand) / forecast : Double.NaN;
    }

    /** What the firm pays for a pack, in money. */
    double costPerPack() {
        return valuation.perPack(purchasePrice());
    }

    /** Price that the firm pays for a pack, the mean over its suppliers by share; price quanta. */
    long purchasePrice() {
        double sum = 0;
        double weights = 0;
        for (Link link : suppliers) {
            sum += link.share * link.price;
            weights += link.share;
        }
        if (weights == 0) {
            return suppliers.isEmpty() ? 0 : suppliers.get(0).price;
        }
        return (long) Math.rint(sum / weights);
    }
}
