package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.market.ConsumerReturn;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.Optional;

/** What consumers bring back to one shelf the week after, and what that moves: goods and money go the way back. */
final class BroughtBack {
    private final ConsumerReturn how;
    private final Optional<Stock> stock;
    private final Valuation valuation;
    private final int goods;
    private final int thrownAway;
    private final int refund;
    private final int handling;
    private long soldNow;
    private long paidNow;
    private long soldBefore;
    private long paidBefore;

    /** Whoever sold, where the goods were taken from, and who bought. */
    record Sides(Party seller, Party store, Party consumers) {}

    BroughtBack(ConsumerReturn how, Shelf shelf, Sides sides, String sku, ChartOfAccounts chart) {
        this.how = how;
        stock = shelf.stock;
        valuation = shelf.valuation;
        int store = chart.account(sides.store(), Account.Place.STOCK);
        int outside = chart.account(sides.consumers(), Account.Place.OUTSIDE);
        int world = chart.account(Party.WORLD, Account.Place.OUTSIDE);
        goods = chart.line(Kind.BROUGHT_BACK, outside, store, sku);
        thrownAway = chart.line(Kind.WRITE_OFF, store, world, sku);
        refund = chart.money(Kind.CONSUMER_REFUND, sides.seller(), sides.consumers(), sku);
        handling = chart.money(Kind.HANDLING, sides.seller(), Party.WORLD, sku);
    }

    void sold(long quantity, long paid) {
        soldNow = FixedPoint.sum(soldNow, quantity);
        paidNow = FixedPoint.sum(paidNow, paid);
    }

    /** The week's returns; goods of a seller without a stock of its own are not kept. */
    void act(Ledger ledger) {
        long back = (long) Math.rint(soldBefore * how.share());
        if (back > 0) {
            long kept = stock.isPresent() ? (long) Math.floor(back * how.resold()) : 0;
            ledger.post(goods, back);
            ledger.post(thrownAway, back - kept);
            ledger.post(refund, FixedPoint.product(paidBefore, back, soldBefore));
            ledger.post(handling, valuation.value(valuation.pricePerUnit(how.cost()), back));
            stock.ifPresent(house -> house.onHand = FixedPoint.sum(house.onHand, kept));
        }
        soldBefore = soldNow;
        paidBefore = paidNow;
        soldNow = 0;
        paidNow = 0;
    }

    void keep(Tape tape) {
        soldBefore = tape.number(soldBefore);
        paidBefore = tape.number(paidBefore);
    }
}
