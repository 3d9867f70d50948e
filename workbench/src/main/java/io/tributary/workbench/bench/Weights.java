package io.tributary.workbench.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The power of ten that makes capacities and demands whole; throws where they have too many digits for that. */
final class Weights {
    private final int decimals;

    private Weights(int decimals) {
        this.decimals = decimals;
    }

    static Weights of(List<BigDecimal> capacities, List<BigDecimal> demands) {
        int wanted = 0;
        for (BigDecimal figure : capacities) {
            wanted = Math.max(wanted, figure.stripTrailingZeros().scale());
        }
        for (BigDecimal figure : demands) {
            wanted = Math.max(wanted, figure.stripTrailingZeros().scale());
        }
        return new Weights(wanted);
    }

    /** A capacity beyond all whole numbers that the problem can hold never binds. */
    int capacity(BigDecimal figure) {
        BigDecimal whole = figure.movePointRight(decimals).setScale(0, RoundingMode.FLOOR);
        return whole.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
    }

    int demand(BigDecimal figure) {
        try {
            return figure.movePointRight(decimals).intValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "demand " + figure + " with " + decimals + " decimals has too many digits; at most 9 in all", e);
        }
    }
}
