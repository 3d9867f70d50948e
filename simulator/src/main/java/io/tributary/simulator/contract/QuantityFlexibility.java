package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * The buyer must take only a part of its order: up to a share of it goes back for the full price (Tsay 1999, Management
 * Science 45:1339-1358; newsvendor form in Cachon 2003, sec. 6.2.4).
 *
 * <p>Example: 20 %; of 100 ordered at 3.00, 30 are left: 20 go back for 60.00.
 */
@Described(en = "A share of the order may go back for the full price", zh = "数量弹性（柔性订货）")
public record QuantityFlexibility(
        @Described(en = "Share of the order that may go back", zh = "可退回的订货比例", unit = Unit.SHARE, min = 0, max = 1)
        double share,

        @Described(
                en = "back_to_seller: into its stock; destroyed: thrown away; kept: the buyer keeps them",
                zh = "back_to_seller：退回卖方库存；destroyed：销毁；kept：买方自留",
                byDefault = "back_to_seller")
        TakesBack.Fate fate,

        @Described(
                en = "What a destroyed unit brings the seller",
                zh = "销毁单位的残值",
                unit = Unit.MONEY_PER_UNIT,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double salvage,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term, TakesBack {

    public QuantityFlexibility {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return statement.listPrice().multiply(unitsBack(statement, levers));
    }

    @Override
    public Head head() {
        return Head.REFUND;
    }

    @Override
    public <T extends RealFieldElement<T>> T unitsBack(Statement<T> statement, Levers<T> levers) {
        T most = levers.of("share", share).multiply(statement.bought());
        return Bent.positive(Bent.lesser(statement.left(), most));
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        return TakesBack.soldBends(statement, levers.of("share", share));
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        return TakesBack.boughtBends(statement, levers.of("share", share));
    }
}
