package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * A fee that the seller pays for shelf space or listing (Lariviere and Padmanabhan 1997, Marketing Science 16:112-128). It is
 * due once per settlement period for each product and buyer.
 */
@Described(en = "Fee that the seller pays for shelf space", zh = "进场费（上架费）")
public record SlottingFee(
        @Described(en = "Fee per settlement period", zh = "每结算期费用", unit = Unit.MONEY, min = 0, max = 1e12)
        double fee,

        @Settled.EveryYear int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public SlottingFee {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return levers.of("fee", fee);
    }

    @Override
    public Head head() {
        return Head.FEE;
    }
}
