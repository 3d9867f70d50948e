package io.tributary.workbench.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The power of ten that makes decimals whole. Where they have more decimals than exact sums can hold, the last are
 * rounded, and each figure may be wrong by half a unit.
 */
final class Scale {
    /** Sums of costs stay far below 2^53. */
    private static final double LARGEST_SUM = 1e15;

    private final int decimals;
    private final boolean exact;

    private Scale(int decimals, boolean exact) {
        this.decimals = decimals;
        this.exact = exact;
    }

    /** The scale for figures of which so many are added up at most. */
    static Scale of(List<BigDecimal> figures, int addedUp) {
        int wanted = 0;
        double largest = 1;
        for (BigDecimal figure : figures) {
            wanted = Math.max(wanted, figure.stripTrailingZeros().scale());
            largest = Math.max(largest, Math.abs(figure.doubleValue()));
        }
        int possible = (int) Math.floor(StrictMath.log10(LARGEST_SUM / (largest * addedUp)));
        return new Scale(Math.min(wanted, possible), wanted <= possible);
    }

    long whole(BigDecimal figure) {
        return figure.movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    /** Whole units as a figure. */
    double figure(long whole) {
        return BigDecimal.valueOf(whole, decimals).doubleValue();
    }

    /** What a sum of so many figures may be wrong by, in whole units. */
    long error(int addedUp) {
        return exact ? 0 : addedUp / 2 + 1;
    }
}
