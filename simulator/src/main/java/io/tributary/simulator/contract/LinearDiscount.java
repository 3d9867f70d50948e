package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * A price per unit that falls with every unit bought: D units cost (w0 - d D) each, where w0 is the list price (Jeuland
 * and Shugan 1983, Marketing Science 2:239-272; under linear demand their profit-sharing schedule has this form).
 *
 * <p>Example: d = 0.5; 40 units save 0.5 x 40 x 40 = 800.
 */
@Described(en = "Price per unit that falls with every unit bought", zh = "线性数量折扣")
public record LinearDiscount(
        @Described(
                en = "Fall of the price per unit for every unit bought in the settlement period",
                zh = "结算期内每多购一单位，单价的降幅",
                unit = Unit.MONEY_PER_UNIT,
                min = 0,
                max = 1e12)
        double perUnit,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public LinearDiscount {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T bought = statement.bought();
        return levers.of("per_unit", perUnit).multiply(bought).multiply(bought);
    }

    @Override
    public Head head() {
        return Head.DISCOUNT;
    }
}
