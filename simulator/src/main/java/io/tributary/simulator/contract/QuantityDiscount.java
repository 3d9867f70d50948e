package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * A discount on the list price by the amount bought: on all units at the rate of the highest break reached, or on the
 * units beyond each break at that break's rate (Hadley and Whitin 1963, Analysis of Inventory Systems, sec. 2-11 ff.).
 *
 * <p>Example: 10 % from 100; 150 units at 2.00 save 30.00 on all units, 10.00 on the 50 beyond the break.
 */
@Described(en = "Discount by the amount bought", zh = "数量折扣")
public record QuantityDiscount(
        @Described(en = "Breaks, lowest first", zh = "数量档次，由低到高")
        List<Break> breaks,

        @Described(
                en =
                        "all_units: the rate of the highest break on everything; incremental: each rate on its own bracket",
                zh = "all_units：全量按最高档折扣；incremental：各档分段折扣",
                byDefault = "all_units")
        Form form,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term {

    /** On what a break's rate is given. */
    public enum Form {
        ALL_UNITS,
        INCREMENTAL
    }

    /** One break. */
    @Described(en = "One break of a quantity discount", zh = "一个数量档次")
    public record Break(
            @Described(
                    en = "Amount per settlement from which the rate holds",
                    zh = "每结算期起点数量",
                    unit = Unit.UNITS,
                    min = 0,
                    max = 1e15)
            double from,

            @Described(en = "Discount on the list price", zh = "折扣率", unit = Unit.SHARE, min = 0, max = 1)
            double off) {}

    public QuantityDiscount {
        breaks = List.copyOf(breaks);
        for (int i = 1; i < breaks.size(); i++) {
            if (breaks.get(i).from() <= breaks.get(i - 1).from()) {
                throw Unfit.of(
                        "breaks must rise: break {0} starts at or below the one before",
                        "breaks 须递增：第 {0} 档的起点不高于前一档", i + 1);
            }
        }
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return form == Form.ALL_UNITS ? onAll(statement, levers) : onBrackets(statement, levers);
    }

    @Override
    public Head head() {
        return Head.DISCOUNT;
    }

    private <T extends RealFieldElement<T>> T onAll(Statement<T> statement, Levers<T> levers) {
        T rate = statement.zero();
        for (int i = 0; i < breaks.size(); i++) {
            if (statement.bought().getReal() >= from(levers, i).getReal()) {
                rate = off(levers, i);
            }
        }
        return rate.multiply(statement.purchases());
    }

    private <T extends RealFieldElement<T>> T onBrackets(Statement<T> statement, Levers<T> levers) {
        T sum = statement.zero();
        T before = statement.zero();
        for (int i = 0; i < breaks.size(); i++) {
            T beyond = Bent.positive(statement.bought().subtract(from(levers, i)));
            sum = sum.add(beyond.multiply(off(levers, i).subtract(before)));
            before = off(levers, i);
        }
        return sum.multiply(statement.listPrice());
    }

    private <T extends RealFieldElement<T>> T from(Levers<T> levers, int index) {
        return levers.of("breaks[" + index + "].from", breaks.get(index).from());
    }

    private <T extends RealFieldElement<T>> T off(Levers<T> levers, int index) {
        return levers.of("breaks[" + index + "].off", breaks.get(index).off());
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        List<T> bends = new ArrayList<>();
        for (int i = 0; i < breaks.size(); i++) {
            bends.add(from(levers, i));
        }
        return bends;
    }
}
