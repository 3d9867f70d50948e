package io.tributary.simulator.engine;

import io.tributary.simulator.contract.TradeCredit;
import io.tributary.simulator.ledger.ChartOfAccounts;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.quantity.FixedPoint;
import java.util.Optional;

/** The trade credit of one link: invoices become debts, and the seller ships only what the limit lets the buyer owe. */
final class Credit {
    private final Optional<Debt> debt;
    private long limit;
    /** Whether the seller accepts cash only, so that nothing more is owed than was before. */
    boolean closed;
    /** Whether the buyer pays cash although it might owe. */
    private boolean waived;

    private Credit(Optional<Debt> debt, long limit) {
        this.debt = debt;
        this.limit = limit;
    }

    /** No credit: cash on shipment. */
    static final Credit NONE = new Credit(Optional.empty(), Long.MAX_VALUE);

    static Credit of(TradeCredit term, Stock seller, Stock buyer, ChartOfAccounts chart, Terms terms) {
        if (term.weeks() == 0) {
            return NONE;
        }
        Debt debt = new Debt(chart, Kind.INVOICE, buyer.party, seller.party, terms.sku(), term.weeks());
        long limit = term.limit()
                .map(money -> FixedPoint.quanta(money, terms.quantum()))
                .orElse(Long.MAX_VALUE);
        return new Credit(Optional.of(debt), limit);
    }

    /** What terms are booked with: the product's id and the money quantum. */
    record Terms(String sku, double quantum) {}

    /** Most that the buyer may owe, money quanta. */
    long limit() {
        return limit;
    }

    /** Lets the buyer owe more; nothing where there is no limit or no credit. */
    void raise(long more) {
        if (limit != Long.MAX_VALUE) {
            limit = FixedPoint.sum(limit, more);
        }
    }

    /** The buyer gives up its credit, or takes it up again. */
    void waive(boolean cash) {
        if (debt.isPresent()) {
            waived = cash;
        }
    }

    /** Whether what is bought now is paid at once. */
    boolean isCash() {
        return closed || waived;
    }

    Optional<Debt> debt() {
        return debt;
    }

    /** The part of a quantity that the buyer may still buy at a price. */
    long affordable(long wanted, long price, Valuation valuation) {
        if (isCash()) {
            return wanted;
        }
        if (limit == Long.MAX_VALUE || debt.isEmpty()) {
            return wanted;
        }
        long room = Math.max(0, limit - debt.get().open());
        return Math.min(wanted, valuation.affordable(price, room));
    }
}
