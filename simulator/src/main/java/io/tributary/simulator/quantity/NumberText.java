package io.tributary.simulator.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one writer of numbers as text. Its digits depend on the number alone: not on the JDK (whose
 * {@code Double.toString(2e23)} changed after 17), not on the machine's language. Rounding is half-even on the exact
 * binary value; NaN and infinities are refused; negative zero is written as zero.
 */
public final class NumberText {
    /** Every decimal of so many digits survives the way into a double and back (IEEE 754, binary64). */
    private static final int SAFE_DIGITS = 15;

    private static final int FULL_DIGITS = 17;
    private static final int RAW_DIGITS = 12;
    private static final double EXACT_INTEGERS = 9007199254740992.0;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;
    private static final int LARGEST_PLAIN_EXPONENT = 20;

    private NumberText() {}

    /** The fewest digits, 17 at most, that read back as the same double: {@code 0.1}, {@code 1e-7}, {@code 2e23}. */
    public static String exact(double value) {
        if (isInteger(value)) {
            return Long.toString((long) value);
        }
        BigDecimal number = exactly(value);
        for (int digits = isSubnormal(value) ? 1 : SAFE_DIGITS; digits < FULL_DIGITS; digits++) {
            BigDecimal shorter = round(number, digits);
            if (shorter.doubleValue() == value) {
                return notation(shorter);
            }
        }
        return notation(round(number, FULL_DIGITS));
    }

    /** Raw values of result files: whole numbers below 2^53 as they are, all others with 12 significant digits. */
    public static String raw(double value) {
        return isInteger(value) ? Long.toString((long) value) : significant(value, RAW_DIGITS);
    }

    /** A number with so many significant digits, trailing zeros dropped: {@code significant(1234.5, 3)} is 1230. */
    public static String significant(double value, int digits) {
        return notation(round(exactly(value), digits));
    }

    /** A number with exactly so many decimals: {@code fixed(2.345, 1)} is 2.3. Minus zero loses its sign. */
    public static String fixed(double value, int decimals) {
        return exactly(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A share as percent with exactly so many decimals: {@code percent(0.914, 0)} is {@code 91 %}. */
    public static String percent(double share, int decimals) {
        BigDecimal percent = exactly(share).movePointRight(2);
        return percent.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString() + " %";
    }

    /** A number for people, thousands set apart by commas: {@code grouped(1234567.8, 0)} is {@code 1,234,568}. */
    public static String grouped(double value, int decimals) {
        String plain = fixed(value, decimals);
        int first = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    private static boolean isInteger(double value) {
        return Math.abs(value) < EXACT_INTEGERS && value == Math.rint(value);
    }

    private static boolean isSubnormal(double value) {
        return Math.abs(value) < Double.MIN_NORMAL;
    }

    private static BigDecimal exactly(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    (Double.isNaN(value) ? "NaN" : "an infinite value") + " is not a number that can be written");
        }
        return new BigDecimal(value);
    }

    private static BigDecimal round(BigDecimal number, int digits) {
        return number.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String notation(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal bare = number.stripTrailingZeros();
        int exponent = bare.precision() - bare.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            return bare.toPlainString();
        }
        return bare.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
