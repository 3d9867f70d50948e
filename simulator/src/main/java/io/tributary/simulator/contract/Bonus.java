package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.RealFieldElement;

/**
 * A fixed bonus for reaching a quota (Oyer 2000, Journal of Labor Economics 18:405-426, for quota contracts).
 *
 * <p>A bonus for selling is a fund that the buyer spends over the next quarter beside, or in place of, what it would spend of
 * its own money (earmarked grants: Hines and Thaler 1995, Journal of Economic Perspectives 9(4):217-226).
 *
 * <p>Example: 20 at a quota of 8; 8 sold pay 20, 7.9 nothing.
 */
@Described(en = "Bonus for reaching a quota", zh = "达标奖金（配额）")
public record Bonus(
        @Described(en = "Bonus per settlement period", zh = "每结算期奖金", unit = Unit.MONEY, min = 0, max = 1e12)
        double pay,

        @Described(
                en = "Quota per settlement period; the buyer's own expected sales where none is written",
                zh = "每结算期配额；未写时取买方自身预期销量",
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

        @Described(
                en =
                        "Whether the bonus may be spent on selling only: local advertising, display, calls; where partners decide on their effort",
                zh = "奖金是否限定用于市场推广（需启用销售努力）",
                byDefault = "no")
        boolean forSelling,

        @Settled.EveryQuarter int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    public Bonus {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T quota = Targets.of(target, statement, levers);
        boolean reached = quota.getReal() > 0 && paidOn.units(statement).getReal() >= quota.getReal();
        return reached ? levers.of("pay", pay) : statement.zero();
    }

    @Override
    public boolean isForSelling() {
        return forSelling;
    }

    @Override
    public Head head() {
        return Head.INCENTIVE;
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
