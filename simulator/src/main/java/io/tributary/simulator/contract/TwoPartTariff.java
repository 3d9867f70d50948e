package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * A fixed fee that the buyer pays beside the price of the goods (Moorthy 1987, Marketing Science 6:375-379). It is due once per
 * settlement period for each product and buyer.
 */
@Described(en = "Fixed fee that the buyer pays", zh = "两部制收费（固定费用）")
public record TwoPartTariff(
        @Described(en = "Fee per settlement period", zh = "每结算期固定费用", unit = Unit.MONEY, min = 0, max = 1e12)
        double fee,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public TwoPartTariff {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return levers.of("fee", fee).negate();
    }

    @Override
    public Head head() {
        return Head.FEE;
    }
}
