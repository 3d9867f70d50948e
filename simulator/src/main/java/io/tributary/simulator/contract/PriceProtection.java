package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * When the list price falls, the seller makes good a share of what the buyer's stock lost (Lee, Padmanabhan, Taylor and Whang
 * 2000, Management Science 46:467-482).
 */
@Described(en = "Compensation when the list price falls", zh = "价格保护")
public record PriceProtection(
        @Described(
                en = "Share of the loss that the seller bears",
                zh = "卖方承担的跌价损失比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1)
        double share,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public PriceProtection {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return levers.of("share", share).multiply(statement.efforts().devalued());
    }

    @Override
    public Head head() {
        return Head.DISCOUNT;
    }
}
