package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.List;
import org.apache.commons.math3.RealFieldElement;

/**
 * Unsold goods go back at an agreed price, up to a share of what was bought (Pasternack 1985, Marketing Science 4:166-176).
 *
 * <p>Example: price 5, cap 20 %; of 100 bought 30 are left: 20 go back for 100.
 */
@Described(en = "Unsold goods go back at an agreed price", zh = "回购（退货）")
public record BuyBack(
        @Described(
                en = "Price of a unit that goes back",
                zh = "每单位回购价格",
                unit = Unit.MONEY_PER_UNIT,
                min = 0,
                max = 1e12)
        double price,

        @Described(
                en = "Largest share of the purchases that may go back",
                zh = "可退货占采购量的上限",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral: Pasternack 1985 takes back everything")
        double cap,

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

    public BuyBack {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return levers.of("price", price).multiply(unitsBack(statement, levers));
    }

    @Override
    public Head head() {
        return Head.REFUND;
    }

    @Override
    public <T extends RealFieldElement<T>> T unitsBack(Statement<T> statement, Levers<T> levers) {
        T part = levers.of("cap", cap);
        // A normal demand below zero brings goods back from consumers; who may give back everything gives back those
        // too.
        boolean everything = part.getReal() >= 1 && statement.sold().getReal() < 0;
        return everything
                ? statement.left()
                : Bent.positive(Bent.lesser(statement.left(), part.multiply(statement.bought())));
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> soldBends(Statement<T> statement, Levers<T> levers) {
        return TakesBack.soldBends(statement, levers.of("cap", cap));
    }

    @Override
    public <T extends RealFieldElement<T>> List<T> boughtBends(Statement<T> statement, Levers<T> levers) {
        return TakesBack.boughtBends(statement, levers.of("cap", cap));
    }
}
