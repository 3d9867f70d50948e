package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/**
 * A rebate on every unit beyond a target (Taylor 2002, Management Science 48:992-1007).
 *
 * <p>Example: 15.00 beyond 60; 75 sold pay 225.00.
 */
@Described(en = "Rebate on every unit beyond a target", zh = "目标返利")
public record TargetRebate(
        @Described(
                en = "Amount per unit beyond the target",
                zh = "超出目标部分每单位返利",
                unit = Unit.MONEY_PER_UNIT,
                min = 0,
                max = 1e12)
        double perUnit,

        @Described(
                en = "Target per settlement period; the buyer's own expected sales where none is written",
                zh = "每结算期目标；未写时取买方自身预期销量",
                unit = Unit.UNITS,
                min = 0,
                max = 1e15,
                byDefault = Described.EMPTY)
        Optional<Double> target,

        @Described(
                en = "Target growth against the buyer's own expected sales, where no target is written",
                zh = "未写明目标时，相对预期销量的目标增幅",
                unit = Unit.RATE,
                min = -1,
                max = 10,
                byDefault = "0 %",
                source = "neutral")
        double targetGrowth,

        @Settled.PaidOn Basis paidOn,

        @Settled.EveryQuarter int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public TargetRebate {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T beyond = Bent.positive(paidOn.units(statement).subtract(Targets.of(target, statement, levers)));
        return levers.of("per_unit", perUnit).multiply(beyond);
    }

    @Override
    public Head head() {
        return Head.REBATE;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        return paidOn == Basis.SELL_OUT ? List.of(Targets.of(target, statement, levers)) : List.of();
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        return paidOn == Basis.SELL_IN ? List.of(Targets.of(target, statement, levers)) : List.of();
    }
}
