package io.tributary.simulator.engine;

import io.tributary.simulator.contract.Deposit;
import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.quantity.FixedPoint;

/** The deposit of one link: cash to the seller against a claim of the buyer, and back. */
final class Security {
    private final int cash;
    private final int claim;
    private final long amount;

    Security(Deposit term, Link link, ChartOfAccounts chart, Credit.Terms terms) {
        Stock seller = link.seller.orElseThrow();
        cash = chart.money(Kind.DEPOSIT, link.buyer.party, seller.party, terms.sku());
        claim = chart.line(
                Kind.CLAIM,
                chart.account(seller.party, Account.Place.CREDIT),
                chart.account(link.buyer.party, Account.Place.CREDIT),
                terms.sku());
        amount = FixedPoint.quanta(term.amount(), terms.quantum());
    }

    void leave(Ledger ledger) {
        ledger.post(cash, amount);
        ledger.post(claim, amount);
    }

    void giveBack(Ledger ledger) {
        ledger.post(cash, -amount);
        ledger.post(claim, -amount);
    }
}
