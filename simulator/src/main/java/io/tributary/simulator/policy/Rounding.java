package io.tributary.simulator.policy;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds computed figures to 13 digits: the last bits of a library's functions depend on the machine's mathematics. */
final class Rounding {
    private static final MathContext DIGITS = new MathContext(13);

    private Rounding() {}

    static double figure(double exact) {
        return Double.isFinite(exact) ? new BigDecimal(exact).round(DIGITS).doubleValue() : exact;
    }
}
