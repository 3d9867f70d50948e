package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * A retrospective stair-step rebate: the rate of the highest step reached is paid on everything. Attainment is the
 * basis divided by the period's target (Taylor 2002, Management Science 48:992-1007 for the target rebate; the
 * stair-step form is trade practice).
 *
 * <p>Example: steps 1 % from 90 %, 2 % from 100 %; basis 1,050 against a target of 1,000 pays 2 % x 1,050 = 21.
 */
@Described(en = "Retrospective stair-step rebate on attainment", zh = "阶梯式返利(按达成率追溯计算)")
public record StairStepRebate(
        @Described(en = "Steps, lowest first", zh = "阶梯,由低到高")
        List<Step> steps,

        @Described(
                en = "Paid on purchases (sell_in) or on what the partner sold on (sell_out)",
                zh = "按进货(sell_in)或按出货(sell_out)计算",
                byDefault = "sell_out")
        Basis paidOn,

        @Described(en = "Settled every so many months: 1, 3 or 12", zh = "结算周期(月)", min = 1, max = 12, byDefault = "3")
        int everyMonths,

        @Described(
                en = "Target growth against the partner's own expected sales",
                zh = "相对预期销量的目标增幅",
                unit = Unit.RATE,
                min = -1,
                max = 10,
                byDefault = "0 %",
                source = "neutral")
        double targetGrowth)
        implements Term {

    /** What counts towards the rebate. */
    public enum Basis {
        SELL_IN,
        SELL_OUT
    }

    /** One step of the stair. */
    @Described(en = "One step of the stair", zh = "一级阶梯")
    public record Step(
            @Described(en = "Attainment from which the rate holds", zh = "达成率起点", unit = Unit.SHARE, min = 0, max = 100)
            double from,

            @Described(en = "Rate paid on the whole basis", zh = "返利比例", unit = Unit.SHARE, min = 0, max = 1)
            double pay) {}

    public StairStepRebate {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from() <= steps.get(i - 1).from()) {
                throw new IllegalArgumentException(
                        "steps must rise: step " + (i + 1) + " starts at or below the one before");
            }
        }
        if (everyMonths != 1 && everyMonths != 3 && everyMonths != 12) {
            throw new IllegalArgumentException("every_months is " + everyMonths + " but must be 1, 3 or 12");
        }
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        double target = statement.target().getReal();
        T rate = statement.zero();
        if (target <= 0) {
            return rate;
        }
        double attainment = basis(statement).getReal() / target;
        for (int i = 0; i < steps.size(); i++) {
            if (attainment >= steps.get(i).from()) {
                rate = levers.of("steps[" + i + "].pay", steps.get(i).pay());
            }
        }
        return rate.multiply(basis(statement)).multiply(statement.listPrice());
    }

    private <T extends RealFieldElement<T>> T basis(Statement<T> statement) {
        return paidOn == Basis.SELL_IN ? statement.bought() : statement.sold();
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        return paidOn == Basis.SELL_OUT ? starts(statement) : List.of();
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        return paidOn == Basis.SELL_IN ? starts(statement) : List.of();
    }

    private <T extends RealFieldElement<T>> List<T> starts(Statement<T> statement) {
        return steps.stream()
                .map(step -> statement.target().multiply(step.from()))
                .toList();
    }
}
