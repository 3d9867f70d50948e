package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * A pay-out by several indicators: the amount times the weighted sum of their attainments, each held between a floor and a
 * cap. Trade practice (Chinese distributors' yearly assessment, 综合考核).
 *
 * <p>Example: 1,000; sell_in weighs 60 %, service 40 %; attained 110 % and 90 %, cap 100 %: 1,000 x (0.6 + 0.36) = 960.
 */
@Described(en = "Pay-out by several indicators", zh = "综合考核奖励")
public record CompositePayout(
        @Described(
                en = "Pay-out per settlement period at full attainment",
                zh = "完全达成时每结算期奖励",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12)
        double pay,

        @Described(en = "Indicators with their weights", zh = "考核指标与权重")
        List<Indicator> indicators,

        @Described(
                en = "Target growth against the buyer's own expected sales, where no target is written",
                zh = "未写明目标时，相对预期销量的目标增幅",
                unit = Unit.RATE,
                min = -1,
                max = 10,
                byDefault = "0 %",
                source = "neutral")
        double targetGrowth,

        @Settled.EveryYear int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    /** What is measured. */
    public enum Measure {
        /** Purchases against the target. */
        SELL_IN,
        /** Sell-out against the target. */
        SELL_OUT,
        /** Part of what was asked for that was served. */
        SERVICE,
        /** Part of the purchases that was sold on. */
        SELL_THROUGH
    }

    /** One indicator. */
    @Described(en = "One indicator of a composite pay-out", zh = "一项考核指标")
    public record Indicator(
            @Described(
                    en =
                            "sell_in and sell_out against the target; service: served against asked; sell_through: sold against bought",
                    zh = "sell_in/sell_out：相对目标；service：满足率；sell_through：售罄率")
            Measure measure,

            @Described(en = "Weight", zh = "权重", unit = Unit.SHARE, min = 0, max = 1)
            double weight,

            @Described(
                    en = "Attainment below which the indicator counts as 0",
                    zh = "低于该达成率计为0",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 100,
                    byDefault = "0 %",
                    source = "neutral")
            double floor,

            @Described(
                    en = "Attainment above which nothing is added",
                    zh = "达成率上限",
                    unit = Unit.SHARE,
                    min = 0,
                    max = 100,
                    byDefault = "100 %",
                    source = "assumption")
            double cap) {
        <T extends RealFieldElement<T>> T score(Statement<T> statement) {
            T done = switch (measure) {
                case SELL_IN -> statement.bought();
                case SELL_OUT, SERVICE, SELL_THROUGH -> statement.sold();
            };
            T wanted = wanted(statement);
            if (wanted.getReal() <= 0) {
                return statement.zero();
            }
            T attained = done.divide(wanted);
            return attained.getReal() < floor
                    ? statement.zero()
                    : Bent.lesser(attained, statement.zero().add(cap));
        }

        /** What full attainment asks for, base units. */
        private <T extends RealFieldElement<T>> T wanted(Statement<T> statement) {
            return switch (measure) {
                case SELL_IN, SELL_OUT -> statement.target();
                case SERVICE -> statement.efforts().asked();
                case SELL_THROUGH -> statement.bought();
            };
        }
    }

    public CompositePayout {
        indicators = List.copyOf(indicators);
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        T sum = statement.zero();
        for (int i = 0; i < indicators.size(); i++) {
            sum = sum.add(indicators
                    .get(i)
                    .score(statement)
                    .multiply(levers.of(
                            "indicators[" + i + "].weight", indicators.get(i).weight())));
        }
        return levers.of("pay", pay).multiply(sum);
    }

    @Override
    public Head head() {
        return Head.INCENTIVE;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        List<T> bends = new ArrayList<>();
        for (Indicator indicator : indicators) {
            if (indicator.measure() != Measure.SELL_IN) {
                bends.add(indicator.wanted(statement).multiply(indicator.floor()));
                bends.add(indicator.wanted(statement).multiply(indicator.cap()));
            }
        }
        return bends;
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        List<T> bends = new ArrayList<>();
        for (Indicator indicator : indicators) {
            for (double attainment : List.of(indicator.floor(), indicator.cap())) {
                if (indicator.measure() == Measure.SELL_IN) {
                    bends.add(statement.target().multiply(attainment));
                } else if (indicator.measure() == Measure.SELL_THROUGH && attainment > 0) {
                    bends.add(statement.sold().divide(attainment));
                }
            }
        }
        return bends;
    }
}
