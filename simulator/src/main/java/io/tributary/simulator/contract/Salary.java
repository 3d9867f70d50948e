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

        @Settled.EveryMonth int everyMonths,

        @Settled.PaidAfter int paymentDelay)
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
