package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * The seller gets a share of the buyer's revenue (Cachon and Lariviere 2005, Management Science 51:30-44).
 *
 * <p>Example: 60 % of 80 sold at 10.00 is 480.
 */
@Described(en = "The seller gets a share of the buyer's revenue", zh = "收入分成")
public record RevenueSharing(
        @Described(en = "Share of the revenue that the seller gets", zh = "卖方分成比例", unit = Unit.SHARE, min = 0, max = 1)
        double sellersShare,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public RevenueSharing {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return levers.of("sellers_share", sellersShare)
                .multiply(statement.revenue())
                .negate();
    }

    @Override
    public Head head() {
        return Head.SHARING;
    }
}
