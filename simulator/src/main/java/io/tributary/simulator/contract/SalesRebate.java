package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import org.apache.commons.math3.RealFieldElement;

/**
 * A linear rebate: a rate of the list value, and an amount per unit, of what was bought or sold on (Taylor 2002, Management
 * Science 48:992-1007, linear rebate).
 *
 * <p>Example: 2 % and 0.10; 100 units at 5.00 pay 20.00.
 */
@Described(en = "Rebate on every unit", zh = "销售返利（线性）")
public record SalesRebate(
        @Described(
                en = "Rate of the value at list price",
                zh = "返利比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double rate,

        @Described(
                en = "Amount per unit",
                zh = "每单位返利",
                unit = Unit.MONEY_PER_UNIT,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double perUnit,

        @Described(
                en = "Paid on purchases (sell_in) or on what the buyer sold on (sell_out)",
                zh = "按进货（sell_in）或按出货（sell_out）计算",
                byDefault = "sell_in")
        Basis paidOn,

        @Settled.EveryQuarter int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public SalesRebate {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T each = levers.of("rate", rate).multiply(statement.listPrice()).add(levers.of("per_unit", perUnit));
        return each.multiply(paidOn.units(statement));
    }

    @Override
    public Head head() {
        return Head.REBATE;
    }
}
