package io.tributary.simulator.engine;

import io.tributary.simulator.chance.Distribution;
import io.tributary.simulator.channel.LinkRule;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.quantity.FixedPoint;
import io.tributary.simulator.scenario.Logistics;
import java.util.Optional;

/**
 * One supplier of one firm for one product: orders in the mail, goods on the way, what is owed, and the price. Where
 * there is no seller the firm makes the goods itself and the link is its production.
 */
final class Link {
    final Optional<Stock> seller;
    final Stock buyer;
    Optional<LinkRule> rule;
    /** How link rules name the buyer: its id, or the id of its format. */
    String buyerNamed = "";

    final int leadTime;
    final int orderDelay;
    /** Whether the seller owes what it could not ship; otherwise the order lapses and is placed anew. */
    final boolean owes;

    final Lines lines;
    /** On which freight is paid: that of the lines, unless another side performs the delivery. */
    int freightLine;

    final Pipeline goods;
    final Pipeline mail;
    /** Orders that arrived and wait to be filled. */
    long tray;
    /** Orders of earlier periods not yet filled. */
    long owed;
    /** Orders that were new when goods last moved. */
    long incoming;
    /** How the buyer pays; cash where no term says otherwise. */
    Credit credit = Credit.NONE;
    /** Price of a pack, in price quanta. */
    long price;
    /** Part of the buyer's orders that goes to this seller. */
    double share;
    /** What moving a pack costs, in price quanta; paid by the side that the rule names. */
    long freightPrice;
    /** What the seller's own delivery of a pack costs, in price quanta. */
    long lastLegPrice;
    /** Line of what handling a bought unit costs the buyer. */
    int handlingLine = ChartOfAccounts.NONE;
    /** What handling a pack costs the buyer, in price quanta. */
    long handlingPrice;
    /** Bought through this link since the run began, in goods quanta. */
    long bought;
    /** Whether the seller has no right to serve the buyer: it is in another partner's territory. */
    boolean diverts;
    /** First period in which the seller supplies the buyer again. */
    int blockedUntil;
    /** Share of what was due that the seller shipped last. */
    double filledShare = 1;
    /** Shipped per period on average, as an allocation remembers it; goods quanta. */
    double earned;
    /** How long goods are on the way where that is random, in periods. */
    Optional<Distribution> leadLaw = Optional.empty();
    /** By which the random numbers of this way are keyed. */
    final long entity;
    /** Kilometres between seller and buyer, or from the warehouse that serves the buyer. */
    double km;
    /** Kilometres from the plant to that warehouse. */
    double trunkKm;
    /** The warehouse from which the buyer is served. */
    Optional<Logistics.Warehouse> house = Optional.empty();
    /** Of what was bought, what the warehouse has been paid for; goods quanta. */
    long housed;
    /** The way around that warehouse where so much only may go through it. */
    Optional<Detour> detour = Optional.empty();
    /** Line of goods that are lost on the way. */
    int lossLine = ChartOfAccounts.NONE;
    /** Shipments so far. */
    int shipments;
    /** Bought through this link since the run began, in money quanta. */
    long boughtValue;

    /**
     * The ledger lines of a link; unused ones are {@link io.tributary.simulator.ledger.ChartOfAccounts#NONE}.
     *
     * @param out goods leave the seller
     * @param in goods arrive
     * @param invoice payment, or cost of production
     * @param freight freight
     * @param lastLeg the seller's own delivery
     * @param back goods go back
     * @param refund money for goods that went back
     */
    record Lines(int out, int in, int invoice, int freight, int lastLeg, int back, int refund) {}

    /**
     * Delays of a link.
     *
     * @param lead periods that goods are on the way
     * @param order periods that orders are in the mail
     */
    record Delays(int lead, int order) {}

    Link(Optional<Stock> seller, Stock buyer, Optional<LinkRule> rule, Delays delays, Lines lines, long pipeline) {
        this.seller = seller;
        this.buyer = buyer;
        this.rule = rule;
        this.lines = lines;
        freightLine = lines.freight();
        leadTime = delays.lead();
        orderDelay = delays.order();
        String from = seller.map(s -> s.party.id()).orElse("");
        entity = Luck.entity(from + ">" + buyer.party.id() + "/" + buyer.sku);
        owes = !buyer.kind.equals("outlet");
        goods = new Pipeline(leadTime, pipeline);
        mail = new Pipeline(orderDelay, pipeline);
    }

    /** Bought and not sent around the warehouse since the run began, in goods quanta. */
    long throughHouse() {
        return bought - aroundHouse();
    }

    /** Bought and sent around the full warehouse, in goods quanta. */
    long aroundHouse() {
        return detour.map(Detour::sent).orElse(0L);
    }

    /** Periods that goods are on the way, on average. */
    double expectedLead() {
        return leadLaw.isPresent() ? leadLaw.get().mean() : leadTime;
    }

    /** Ordered and not yet received. */
    long supplyLine() {
        return FixedPoint.sum(FixedPoint.sum(mail.total(), tray), FixedPoint.sum(owed, goods.total()));
    }

    /** What it costs to make the goods is no memory: it is known from the scenario. */
    void keep(Tape tape, int period) {
        goods.keep(tape, period);
        mail.keep(tape, period);
        tray = tape.number(tray);
        owed = tape.number(owed);
        incoming = tape.number(incoming);
        long posted = tape.number(price);
        price = seller.isPresent() ? posted : price;
        bought = tape.number(bought);
        boughtValue = tape.number(boughtValue);
        shipments = tape.count(shipments);
        blockedUntil = tape.count(blockedUntil);
        filledShare = tape.real(filledShare);
        earned = tape.real(earned);
    }

    /** Nothing is on the way yet. */
    void empty() {
        goods.empty();
        mail.empty();
        tray = 0;
    }

    /** Orders due now move from the mail to the seller's tray. */
    void deliverMail(int period) {
        tray = FixedPoint.sum(tray, mail.take(period));
    }
}
