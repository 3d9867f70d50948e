package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Account;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Party;

/**
 * What one party owes another, each amount due in a known period. Amounts are booked between the parties' credit
 * accounts when they arise; when they fall due, cash goes one way and the claim the other.
 */
final class Debt {
    private final Pipeline due;
    /** How the parts of a saved state begin that hold debts. */
    static final String PART = "debt|";

    private final String name;
    private final int owed;
    private final int paid;
    private final int cleared;
    private final int lost;

    /**
     * A debt of nothing yet.
     *
     * @param kind what is owed
     * @param periods from the booking to the payment, at least 1
     */
    Debt(ChartOfAccounts chart, Kind kind, Party debtor, Party creditor, String sku, int periods) {
        name = PART + String.join("|", kind.name(), debtor.id(), creditor.id(), sku);
        int minus = chart.account(debtor, Account.Place.CREDIT);
        int plus = chart.account(creditor, Account.Place.CREDIT);
        due = new Pipeline(periods, 0);
        owed = chart.line(kind, minus, plus, sku);
        paid = chart.money(Kind.PAYMENT, debtor, creditor, sku);
        cleared = chart.line(Kind.CLAIM, plus, minus, sku);
        lost = chart.line(Kind.BAD_DEBT, plus, minus, sku);
    }

    /** What is owed to whom for what. */
    String name() {
        return name;
    }

    void keep(Tape tape, int period) {
        due.keep(tape, period);
    }

    void owe(Ledger ledger, int period, long amount) {
        ledger.post(owed, amount);
        due.put(period, amount);
    }

    /** Pays what falls due in the period. */
    void pay(Ledger ledger, int period) {
        long amount = due.take(period);
        ledger.post(paid, amount);
        ledger.post(cleared, amount);
    }

    /** The debtor is insolvent: the creditor loses its claim. */
    void lose(Ledger ledger) {
        ledger.post(lost, due.total());
        due.empty();
    }

    /** What is owed now, money quanta. */
    long open() {
        return due.total();
    }
}
