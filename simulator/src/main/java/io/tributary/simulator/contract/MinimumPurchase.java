package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * The buyer takes at least an agreed amount or pays for the shortfall (Bassok and Anupindi 1997, IIE Transactions
 * 29:373-381).
 *
 * <p>Example: at least 100, 30 % of a list price of 2.00; 80 bought cost 20 x 0.60 = 12.
 */
@Described(en = "The buyer pays for what it takes less than agreed", zh = "最低采购量")
public record MinimumPurchase(
        @Described(en = "Least amount per settlement period", zh = "每结算期最低采购量", unit = Unit.UNITS, min = 0, max = 1e15)
        double units,

        @Described(
                en = "Part of the list price paid per missing unit",
                zh = "每缺一单位支付的价格比例",
                unit = Unit.SHARE,
                min = 0,
                max = 10,
                byDefault = "100 %",
                source = "trade practice: take or pay")
        double rate,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public MinimumPurchase {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T missing = Bent.positive(levers.of("units", units).subtract(statement.bought()));
        return levers.of("rate", rate)
                .multiply(statement.listPrice())
                .multiply(missing)
                .negate();
    }

    @Override
    public Head head() {
        return Head.PENALTY;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        return List.of(levers.of("units", units));
    }
}
