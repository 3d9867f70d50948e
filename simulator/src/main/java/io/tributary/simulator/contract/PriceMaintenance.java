package io.tributary.simulator.contract;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unit;
import java.util.OptionalDouble;
import org.apache.commons.math3.RealFieldElement;

/**
 * A resale price that the seller recommends, sets as a maximum or as a minimum, with a penalty for every period in which the
 * buyer is found to have sold otherwise (Telser 1960, Journal of Law and Economics 3:86-105). A recommended price binds
 * nobody. The resale price is the mean price of the period's sales.
 */
@Described(en = "Recommended, maximum or minimum resale price", zh = "转售价格约束")
public record PriceMaintenance(
        @Described(
                en = "recommended, maximum or minimum_advertised",
                zh = "recommended：建议价；maximum：最高限价；minimum_advertised：最低广告价")
        Rule kind,

        @Described(en = "The price", zh = "价格", unit = Unit.MONEY_PER_UNIT, min = 0, max = 1e12)
        double price,

        @Described(
                en = "Penalty per period found out",
                zh = "每次查实的违约金",
                unit = Unit.MONEY,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double penalty,

        @Described(
                en = "Probability that a breach is found out, per period",
                zh = "每期查实概率",
                unit = Unit.SHARE,
                min = 0,
                max = 1,
                byDefault = "100 %",
                source = "neutral")
        double detection,

        @Settled.EveryPeriod int everyMonths,

        @Settled.PaidAfter int paymentDelay)
        implements Term, Watched {

    /** What the price is. */
    public enum Rule {
        RECOMMENDED,
        MAXIMUM,
        MINIMUM_ADVERTISED
    }

    /** Part of the price within which a price counts as kept: amounts are rounded to quanta. */
    private static final double TOLERANCE = 1e-6;

    public PriceMaintenance {
        Cadence.check(everyMonths);
    }

    @Override
    public <T extends RealFieldElement<T>> T sellerPays(Statement<T> statement, Levers<T> levers) {
        return levers.of("penalty", penalty)
                .multiply(statement.efforts().breaches())
                .negate();
    }

    @Override
    public Head head() {
        return Head.PENALTY;
    }

    @Override
    public boolean isBrokenBy(Conduct conduct) {
        if (conduct.resalePrice() == 0) {
            return false;
        }
        return switch (kind) {
            case RECOMMENDED -> false;
            case MAXIMUM -> conduct.resalePrice() > price * (1 + TOLERANCE);
            case MINIMUM_ADVERTISED -> conduct.resalePrice() < price * (1 - TOLERANCE);
        };
    }

    @Override
    public OptionalDouble limit() {
        return kind == Rule.RECOMMENDED ? OptionalDouble.empty() : OptionalDouble.of(price);
    }
}
