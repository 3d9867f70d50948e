package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * A stair-step rebate: the rate of the highest step reached is paid on everything (retrospective), or each step's rate on
 * the units beyond it (incremental). Attainment is the basis divided by the period's target (Taylor 2002, Management Science 48:992-1007 for the target rebate; the
 * stair-step form is trade practice).
 *
 * <p>Example: steps 1 % from 90 %, 2 % from 100 %; basis 1,050 against a target of 1,000 pays 2 % x 1,050 = 21.
 */
@Described(en = "Stair-step rebate on attainment", zh = "阶梯式返利（按达成率）")
public record StairStepRebate(
        @Described(en = "Steps, lowest first", zh = "阶梯，由低到高")
        List<Step> steps,

        @Settled.PaidOn Basis paidOn,

        @Settled.EveryQuarter int everyMonths,

        @Described(
                en = "Target growth against the partner's own expected sales",
                zh = "相对预期销量的目标增幅",
                unit = Unit.RATE,
                min = -1,
                max = 10,
                byDefault = "0 %",
                source = "neutral")
        double targetGrowth,

        @Described(
                en =
                        "retrospective: the rate of the highest step on everything; incremental: each rate on its own bracket",
                zh = "retrospective：全额追溯；incremental：分段计算",
                byDefault = "retrospective")
        Form form,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    /** On what a step's rate is paid. */
    public enum Form {
        RETROSPECTIVE,
        INCREMENTAL
    }

    /** One step of the stair. */
    @Described(en = "One step of the stair", zh = "一级阶梯")
    public record Step(
            @Described(en = "Attainment from which the rate holds", zh = "达成率起点", unit = Unit.SHARE, min = 0, max = 100)
            double from,

            @Described(
                    en = "Rate paid on the whole basis, or on what lies beyond",
                    zh = "返利比例",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 1)
            double pay) {}

    public StairStepRebate {
        steps = List.copyOf(steps);
        Steps.checkRising(steps.stream().mapToDouble(Step::from).toArray());
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        if (statement.target().getReal() <= 0) {
            return statement.zero();
        }
        T units = form == Form.RETROSPECTIVE ? onAll(statement, levers) : onBrackets(statement, levers);
        return units.multiply(statement.listPrice());
    }

    private <T extends RealFieldElement<T>> T onAll(Statement<T> statement, Levers<T> levers) {
        T basis = paidOn.units(statement);
        double attainment = basis.getReal() / statement.target().getReal();
        T rate = statement.zero();
        for (int i = 0; i < steps.size(); i++) {
            if (attainment >= steps.get(i).from()) {
                rate = pay(levers, i);
            }
        }
        return rate.multiply(basis);
    }

    private <T extends RealFieldElement<T>> T onBrackets(Statement<T> statement, Levers<T> levers) {
        T sum = statement.zero();
        T before = statement.zero();
        for (int i = 0; i < steps.size(); i++) {
            T start = statement.target().multiply(steps.get(i).from());
            T beyond = Bent.positive(paidOn.units(statement).subtract(start));
            sum = sum.add(beyond.multiply(pay(levers, i).subtract(before)));
            before = pay(levers, i);
        }
        return sum;
    }

    private <T extends RealFieldElement<T>> T pay(Levers<T> levers, int index) {
        return levers.of("steps[" + index + "].pay", steps.get(index).pay());
    }

    @Override
    public Head head() {
        return Head.REBATE;
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
