package io.tributary.simulator.engine;

import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.Decimal64;

/**
 * What has happened on one link since the window that counts began, kept period by period for the statements of its
 * terms. A buyer with several suppliers counts for each in proportion to its share of the orders.
 */
final class Tally {
    private final Link link;
    private final Stock seller;
    private final double quantum;
    private List<Integer> income = List.of();
    private List<Integer> outlays = List.of();
    private long revenue;
    private long outlay;
    private long periodRevenue;
    private long soldBefore;
    private long periodSold;
    private double asked;
    private double devalued;
    private long lastPrice;
    private long lastStock;

    /** The sums at a moment. */
    record Mark(long bought, long boughtValue, long sold, long revenue, long outlay, double asked, double devalued) {

        Mark keep(Tape tape) {
            return new Mark(
                    tape.number(bought),
                    tape.number(boughtValue),
                    tape.number(sold),
                    tape.number(revenue),
                    tape.number(outlay),
                    tape.real(asked),
                    tape.real(devalued));
        }
    }

    Tally(Link link, double quantum) {
        this.link = link;
        this.quantum = quantum;
        seller = link.seller.orElseThrow();
    }

    /** Finds the lines to watch once all are open, and takes today's price and stock. */
    void begin(LinesByParty lines, String sku) {
        watch(lines, sku);
        soldBefore = link.buyer.sold;
        remember();
    }

    /** Finds the lines to watch once all are open. */
    void watch(LinesByParty lines, String sku) {
        income = lines.taken(link.buyer.party, e -> isOf(e, sku, Kind.INVOICE) || isOf(e, sku, Kind.SHELF_PAYMENT));
        outlays = lines.given(link.buyer.party, e -> isOf(e, sku, Kind.ADVERTISING) || isOf(e, "", Kind.EFFORT));
    }

    void keep(Tape tape) {
        revenue = tape.number(revenue);
        outlay = tape.number(outlay);
        periodRevenue = tape.number(periodRevenue);
        soldBefore = tape.number(soldBefore);
        periodSold = tape.number(periodSold);
        asked = tape.real(asked);
        devalued = tape.real(devalued);
        lastPrice = tape.number(lastPrice);
        lastStock = tape.number(lastStock);
    }

    private static boolean isOf(LinesByParty.Entry entry, String sku, Kind kind) {
        return entry.line().kind() == kind && entry.line().sku().equals(sku);
    }

    /** Takes in the period that ends. */
    void pass(Ledger ledger) {
        periodRevenue = sum(ledger, income);
        periodSold = link.buyer.sold - soldBefore;
        soldBefore = link.buyer.sold;
        revenue = FixedPoint.sum(revenue, periodRevenue);
        outlay = FixedPoint.sum(outlay, sum(ledger, outlays));
        asked += link.buyer.valuation.units(askedOfBuyer());
        double fall = link.buyer.valuation.perUnit(Math.max(0, lastPrice - link.price));
        devalued += fall * link.buyer.valuation.units(lastStock);
        remember();
    }

    private void remember() {
        lastPrice = link.price;
        lastStock = link.buyer.onHand;
    }

    private long askedOfBuyer() {
        long units = link.buyer.asked;
        for (Link customer : link.buyer.customers) {
            units = FixedPoint.sum(units, customer.incoming);
        }
        return units;
    }

    private static long sum(Ledger ledger, List<Integer> lines) {
        long sum = 0;
        for (int line : lines) {
            sum = FixedPoint.sum(sum, ledger.posted(line));
        }
        return sum;
    }

    /** Mean price at which the buyer sold in the period that passed last, money per base unit; 0 where it sold nothing. */
    double resalePrice() {
        return periodSold == 0 ? 0 : periodRevenue * quantum / link.buyer.valuation.units(periodSold);
    }

    Mark mark() {
        return new Mark(link.bought, link.boughtValue, link.buyer.sold, revenue, outlay, asked, devalued);
    }

    /** The statement of what happened since a moment. */
    Statement<Decimal64> since(Mark mark, double target) {
        Valuation valuation = link.buyer.valuation;
        double bought = valuation.units(link.bought - mark.bought());
        double spent = (link.boughtValue - mark.boughtValue()) * quantum;
        double price = bought == 0 ? valuation.perUnit(link.price) : spent / bought;
        double sold = valuation.units(link.buyer.sold - mark.sold());
        double resale = sold == 0 ? 0 : (revenue - mark.revenue()) * quantum / sold;
        return Statement.of(number(bought), number(price), number(sold * link.share), number(resale))
                .withLeft(number(valuation.units(mayGoBack())))
                .withTarget(number(target))
                .with(efforts(mark));
    }

    /** What may still go back over this link in the period. */
    long mayGoBack() {
        return (long) Math.floor(link.buyer.mayGoBack * link.share);
    }

    private Statement.Efforts<Decimal64> efforts(Mark mark) {
        Valuation valuation = link.buyer.valuation;
        boolean pays = link.rule.map(r -> r.paidBy() == LinkRule.Payer.BUYER).orElse(false);
        double freight = pays ? valuation.perUnit(link.freightPrice) : 0;
        return Statement.Efforts.none(Decimal64.ZERO)
                .withOutlay(number((outlay - mark.outlay()) * quantum * link.share))
                .withCosts(
                        number(valuation.perUnit(seller.purchasePrice())),
                        number(freight + valuation.perUnit(link.handlingPrice)))
                .withAsked(number((asked - mark.asked()) * link.share))
                .withDevalued(number((devalued - mark.devalued()) * link.share));
    }

    private static Decimal64 number(double value) {
        return new Decimal64(value);
    }

    /** The rule's terms. */
    static List<io.tributary.simulator.contract.Term> terms(Link link) {
        Optional<LinkRule> rule = link.seller.isEmpty() ? Optional.empty() : link.rule;
        return rule.map(LinkRule::terms).orElse(List.of());
    }
}
