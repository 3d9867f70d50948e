package io.tributary.simulator.customer;

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) by its series, for 0 &le; z &lt; 1 and positive a, b, c (Abramowitz
 * and Stegun 1964, 15.1.1). All terms are positive, so nothing cancels: the sum stops when a geometric bound on all
 * terms left out falls below 1e-16 of it, and rounding adds about 1e-16 times the square root of the number of terms,
 * in all below 1e-13 for z up to 0.999. The number of terms grows as 36 / (1 - z).
 *
 * <p>Example: 2F1(1, 1; 2; 1/2) = 2 log 2 = 1.386294361119891.
 */
public final class GaussSeries {
    private static final double NEGLIGIBLE = 1e-16;

    /** Enough for z up to 1 - 1e-6. */
    private static final int LONGEST = 100_000_000;

    private GaussSeries() {}

    /**
     * The value of the function.
     *
     * @throws ArithmeticException if the series is too slow, that is, z is within 1e-6 of 1
     */
    public static double of(double a, double b, double c, double z) {
        if (!(a > 0 && b > 0 && c > 0 && z >= 0 && z < 1)) {
            throw new IllegalArgumentException("2F1(" + a + ", " + b + "; " + c + "; " + z
                    + ") is asked for, but a, b and c must be above 0 and z must lie in [0, 1).");
        }
        double sum = 1;
        double term = 1;
        for (int n = 0; n < LONGEST; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            // The ratios of later terms move steadily from the next one to z, so the larger of the two bounds them.
            double ratio = Math.max(z, (a + n + 1) * (b + n + 1) / ((c + n + 1) * (n + 2)) * z);
            if (ratio < 1 && term * ratio / (1 - ratio) < NEGLIGIBLE * sum) {
                return sum;
            }
        }
        throw new ArithmeticException("2F1 at z = " + z + " needs more than " + LONGEST + " terms");
    }
}
