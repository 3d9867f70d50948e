package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * A commission on what was sold: a flat rate of the value and an amount per unit, with higher or lower rates beyond steps
 * (Basu, Lal, Srinivasan and Staelin 1985, Marketing Science 4:267-291). The value is that of the resale, or of the list
 * price where purchases count.
 *
 * <p>Example: 5 %, 8 % beyond 100; 120 sold at 10.00 pay 60.00 + 3 % x 20 x 10.00 = 66.00.
 */
@Described(en = "Commission, flat or by steps", zh = "佣金（固定或累进）")
public record Commission(
        @Described(
                en = "Rate of the value",
                zh = "佣金比例",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "0 %",
                source = "neutral")
        double rate,

        @Described(
                en = "Amount per unit",
                zh = "每单位佣金",
                unit = Unit.MONEY_PER_UNIT,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double perUnit,

        @Described(en = "Rates beyond amounts, lowest first", zh = "累进档次，由低到高", byDefault = Described.EMPTY)
        List<CommissionStep> steps,

        @Settled.PaidOn Basis paidOn,

        @Settled.EveryMonth int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    /** A rate beyond an amount. */
    @Described(en = "A rate of commission beyond an amount", zh = "一档佣金")
    public record CommissionStep(
            @Described(
                    en = "Amount per settlement beyond which the rate holds",
                    zh = "每结算期起点数量",
                    unit = Unit.UNITS,
                    min = 0,
                    max = 1e15)
            double from,

            @Described(en = "Rate of the value beyond it", zh = "超出部分的佣金比例", unit = Unit.SHARE, min = 0, max = 1)
            double rate) {}

    public Commission {
        steps = List.copyOf(steps);
        Steps.checkRising(steps.stream().mapToDouble(CommissionStep::from).toArray());
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T units = paidOn.units(statement);
        T price = paidOn == Basis.SELL_IN ? statement.listPrice() : statement.resalePrice();
        T before = levers.of("rate", rate);
        T value = before.multiply(units);
        for (int i = 0; i < steps.size(); i++) {
            T next = levers.of("steps[" + i + "].rate", steps.get(i).rate());
            T beyond = Bent.positive(units.subtract(
                    levers.of("steps[" + i + "].from", steps.get(i).from())));
            value = value.add(next.subtract(before).multiply(beyond));
            before = next;
        }
        return value.multiply(price).add(levers.of("per_unit", perUnit).multiply(units));
    }

    @Override
    public Head head() {
        return Head.INCENTIVE;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        return paidOn == Basis.SELL_OUT ? starts(levers) : List.of();
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        return paidOn == Basis.SELL_IN ? starts(levers) : List.of();
    }

    private <T extends RealFieldElement<T>> List<T> starts(Levers<T> levers) {
        List<T> starts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            starts.add(levers.of("steps[" + i + "].from", steps.get(i).from()));
        }
        return starts;
    }
}
