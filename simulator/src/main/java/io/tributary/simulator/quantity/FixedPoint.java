package io.tributary.simulator.quantity;

import java.math.BigInteger;

/** Arithmetic of fixed-point amounts: integers that count quanta. Rounds once, half to even. */
public final class FixedPoint {
    /** Divisors below this leave room for the remainder of a guessed quotient in 64 bits. */
    private static final long SMALL_DIVISOR = 1L << 50;

    /** Quotients beyond this may not fit into 64 bits. */
    private static final double NEAR_THE_END = 9.2e18;

    private FixedPoint() {}

    /**
     * {@code a * b / divisor}, computed exactly and rounded half to even.
     *
     * @throws ArithmeticException if the result leaves the range of 64 bits
     */
    public static long product(long a, long b, long divisor) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
            return divide(low, divisor, 0);
        }
        double near = (double) a * b / divisor;
        if (divisor < SMALL_DIVISOR && Math.abs(near) < NEAR_THE_END) {
            return corrected(a, b, divisor, (long) near);
        }
        return wide(a, b, divisor);
    }

    /**
     * The product of 64-bit words wraps, and so does that of guess and divisor; their difference does not, because the
     * guess is off by at most 2^-51 of itself, which is 2^12, and the divisor is small.
     */
    private static long corrected(long a, long b, long divisor, long guess) {
        return guess + divide(a * b - guess * divisor, divisor, guess);
    }

    /** The number of quanta nearest to an amount, half to even. */
    public static long quanta(double amount, double quantum) {
        double count = Math.rint(amount / quantum);
        if (!(Math.abs(count) < 9.0e18)) {
            throw Double.isNaN(amount)
                    ? TooLarge.of(
                            "an amount that is no number is too large for quanta of {0}",
                            "非数值的量无法以 {0} 的 quanta 记账", quantum)
                    : TooLarge.of("{0} is too large for quanta of {1}", "{0} 过大，无法以 {1} 的 quanta 记账", amount, quantum);
        }
        return (long) count;
    }

    /**
     * {@code a + b}.
     *
     * @throws ArithmeticException if the sum leaves the range of 64 bits
     */
    public static long sum(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            throw TooLarge.of(
                    "the sum of {0} and {1} quanta leaves the range of the ledger",
                    "{0} 与 {1} 个 quanta 之和超出账本范围", a, b);
        }
        return sum;
    }

    /** Rounds half to even, so that the quotient together with what is added to it is even. */
    private static long divide(long dividend, long divisor, long addedTo) {
        long quotient = Math.floorDiv(dividend, divisor);
        long rest = dividend - quotient * divisor;
        long twice = rest - (divisor - rest);
        boolean up = twice > 0 || (twice == 0 && ((quotient + addedTo) & 1) == 1);
        return up ? quotient + 1 : quotient;
    }

    private static long wide(long a, long b, long divisor) {
        BigInteger[] parts =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(divisor));
        BigInteger quotient = parts[0];
        BigInteger rest = parts[1];
        if (rest.signum() < 0) {
            quotient = quotient.subtract(BigInteger.ONE);
            rest = rest.add(BigInteger.valueOf(divisor));
        }
        int twice = rest.shiftLeft(1).compareTo(BigInteger.valueOf(divisor));
        boolean up = twice > 0 || (twice == 0 && quotient.testBit(0));
        BigInteger rounded = up ? quotient.add(BigInteger.ONE) : quotient;
        if (rounded.bitLength() > 63) {
            throw TooLarge.of(
                    "{0} x {1} / {2} quanta leaves the range of the ledger",
                    "{0} × {1} ÷ {2} 个 quanta 超出账本范围", a, b, divisor);
        }
        return rounded.longValueExact();
    }
}
