package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Party;

/**
 * The ledger lines of one partner's life.
 *
 * @param overhead its own costs of selling
 * @param bonus what the maker pays for a grade
 * @param penalty what it pays the maker for a breach, or for leaving within the term
 * @param gain what breaking the rules brings
 * @param investment what it builds for us only
 * @param recruitment what the maker spends on finding and signing it
 * @param inspection what the maker spends on looking at it
 * @param dispute what the maker spends on a dispute with it
 * @param coaching what the maker spends on coaching, honours and support
 * @param support what the maker pays towards its losses
 */
record DealerLines(
        int overhead,
        int bonus,
        int penalty,
        int gain,
        int investment,
        int recruitment,
        int inspection,
        int dispute,
        int coaching,
        int support) {

    static DealerLines open(ChartOfAccounts chart, Party maker, Party dealer, Party support) {
        return new DealerLines(
                chart.money(Kind.OVERHEAD, dealer, Party.WORLD, ""),
                chart.money(Kind.REBATE, maker, dealer, ""),
                chart.money(Kind.PENALTY, dealer, maker, ""),
                chart.money(Kind.BREACH, Party.WORLD, dealer, ""),
                chart.money(Kind.INVESTMENT, dealer, Party.WORLD, ""),
                chart.money(Kind.RECRUITMENT, maker, support, ""),
                chart.money(Kind.INSPECTION, maker, support, ""),
                chart.money(Kind.DISPUTE, maker, support, ""),
                chart.money(Kind.COACHING, maker, support, ""),
                chart.money(Kind.SUPPORT, maker, dealer, ""));
    }

    /** The lines on which a stock is sold off. */
    record SellOff(Stock stock, int writeOff, int salvage) {
        static SellOff open(ChartOfAccounts chart, Stock stock, String sku) {
            int outside = chart.account(Party.WORLD, Account.Place.OUTSIDE);
            return new SellOff(
                    stock,
                    chart.line(Kind.WRITE_OFF, stock.stockAccount, outside, sku),
                    chart.money(Kind.SALVAGE, Party.WORLD, stock.party, sku));
        }
    }
}
