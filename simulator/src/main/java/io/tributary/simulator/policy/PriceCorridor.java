package io.tributary.simulator.policy;

import static io.tributary.simulator.quantity.Described.EMPTY;

import io.tributary.simulator.quantity.Described;
import io.tributary.simulator.quantity.Unfit;
import io.tributary.simulator.quantity.Unit;
import java.util.Optional;

/**
 * Bounds that a price keeps, whatever the rule behind it would ask: price = min(most, max(least, wanted)).
 *
 * <p>Example: from 10 to 12, a rule that wants 9.80 asks 10.
 */
@Described(en = "Bounds that the price keeps", zh = "价格上下限")
public record PriceCorridor(
        @Described(
                en = "Lowest price of a pack",
                zh = "最低价格",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e12,
                byDefault = "0",
                source = "neutral")
        double least,

        @Described(
                en = "Highest price of a pack",
                zh = "最高价格",
                unit = Unit.MONEY_PER_PACK,
                min = 0,
                max = 1e12,
                byDefault = EMPTY)
        Optional<Double> most) {

    public PriceCorridor {
        if (least > most.orElse(Double.MAX_VALUE)) {
            throw Unfit.of("least is above most", "least 大于 most");
        }
    }

    /** The price that is asked where a rule wants one; the same where there are no bounds. */
    static double held(Optional<PriceCorridor> within, double wanted) {
        return within.map(bounds -> bounds.held(wanted)).orElse(wanted);
    }

    private double held(double wanted) {
        return Math.min(most.orElse(Double.MAX_VALUE), Math.max(least, wanted));
    }
}
