package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * A fixed pay of the buyer, an agent or a salesman, per settlement period (Holmstrom and Milgrom 1987, Econometrica 55:303-328).
 */
@Described(en = "Fixed pay per settlement period", zh = "固定薪酬")
public record Salary(
        @Described(en = "Pay per settlement period", zh = "每结算期薪酬", unit = Unit.MONEY, min = -1e12, max = 1e12)
        double pay,

        @Described(
                en = "Settled every so many months: 1, 3 or 12; 0 settles every period",
                zh = "结算周期(月):1、3或12;0表示每期结算",
                min = 0,
                max = 12,
                byDefault = "1")
        int everyMonths,

        @Described(
                en = "Weeks from settlement to payment",
                zh = "结算后付款的周数",
                unit = Unit.WEEKS,
                min = 0,
                max = 104,
                byDefault = "0 weeks",
                source = "neutral")
        int paymentDelay)
        implements Term {

    public Salary {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return levers.of("pay", pay);
    }

    @Override
    public Head head() {
        return Head.INCENTIVE;
    }
}
