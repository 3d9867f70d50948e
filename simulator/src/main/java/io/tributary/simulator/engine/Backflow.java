package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Levers;
import io.tributary.simulator.contract.Statement;
import io.tributary.simulator.contract.TakesBack;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;
import io.tributary.simulator.quantity.FixedPoint;
import org.apache.commons.math3.util.Decimal64;

/** Moves the goods that go back under one term: into the seller's stock, or out of the world for their salvage value. */
final class Backflow {
    private final TakesBack term;
    private final Link link;
    private final Stock seller;
    private final int goods;
    private final int salvage;

    Backflow(TakesBack term, Link link, ChartOfAccounts chart, String sku) {
        this.term = term;
        this.link = link;
        seller = link.seller.orElseThrow();
        int outside = chart.account(Party.WORLD, Account.Place.OUTSIDE);
        boolean destroyed = term.fate() == TakesBack.Fate.DESTROYED;
        goods = destroyed
                ? chart.line(Kind.WRITE_OFF, link.buyer.stockAccount, outside, sku)
                : chart.line(Kind.RETURN, link.buyer.stockAccount, seller.stockAccount, sku);
        salvage = chart.money(Kind.SALVAGE, Party.WORLD, seller.party, sku);
    }

    /**
     * Moves what the term takes back and returns it in goods quanta, rounded down.
     *
     * @param levers the term's parameters
     * @param most what may go back, goods quanta
     */
    long move(Ledger ledger, Statement<Decimal64> statement, Levers<Decimal64> levers, long most) {
        Valuation valuation = link.buyer.valuation;
        double units = term.unitsBack(statement, levers).getReal();
        long back = Math.min(most, valuation.goodsWithin(units));
        if (back <= 0 || term.fate() == TakesBack.Fate.KEPT) {
            return Math.max(0, back);
        }
        link.buyer.onHand -= back;
        link.buyer.mayGoBack -= back;
        ledger.post(goods, back);
        if (term.fate() == TakesBack.Fate.DESTROYED) {
            ledger.post(salvage, valuation.value(valuation.pricePerUnit(term.salvage()), back));
        } else {
            seller.onHand = FixedPoint.sum(seller.onHand, back);
        }
        return back;
    }
}
