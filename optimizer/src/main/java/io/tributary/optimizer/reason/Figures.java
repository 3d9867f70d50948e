package io.tributary.optimizer.reason;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them, the same on every machine and in every locale. */
public final class Figures {
    private Figures() {}

    /** A whole number with thousands apart: 1,234,567. */
    public static String whole(long number) {
        StringBuilder digits = new StringBuilder(Long.toString(Math.abs(number)));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, ',');
        }
        return (number < 0 ? "-" : "") + digits;
    }

    /** Cents as whole units of the currency: 1,234,567. */
    public static String money(long cents) {
        return whole(Math.round(cents / 100.0));
    }

    /** A number with so many decimals: 23.4. */
    public static String decimal(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** A share as a percentage with two decimals, rounded up, so that a gap is never made to look smaller: 0.83 %. */
    public static String gap(double share) {
        return BigDecimal.valueOf(100 * share).setScale(2, RoundingMode.CEILING).toPlainString() + " %";
    }
}
