package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/**
 * The buyer pays so many days after shipment, and owes at most a limit: beyond it the seller ships only what still fits (Petersen
 * and Rajan 1997, Review of Financial Studies 10:661-691). No payment of its own: the engine books invoices as debts.
 */
@Described(en = "The buyer pays later, up to a limit", zh = "赊销账期与信用额度")
public record TradeCredit(
        @Described(
                en = "Days from shipment to payment, in whole periods",
                zh = "发货至付款天数（取整期）",
                unit = Unit.DAYS,
                min = 0,
                max = 3650)
        double days,

        @Described(
                en = "Most that the buyer may owe; without limit where none is written",
                zh = "信用额度；未写表示不限",
                unit = Unit.MONEY,
                min = 0,
                max = 1e15,
                byDefault = Described.EMPTY)
        Optional<Double> limit)
        implements Term {

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return statement.zero();
    }

    @Override
    public Head head() {
        return Head.DISCOUNT;
    }

    /** Whole periods from shipment to payment. */
    public int weeks() {
        return (int) Math.ceil(days / 7);
    }

    @Override
    public int everyMonths() {
        return 0;
    }
}
