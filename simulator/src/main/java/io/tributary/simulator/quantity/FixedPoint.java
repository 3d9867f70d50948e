package io.tributary.simulator.quantity;

import java.math.BigInteger;

/** Arithmetic of fixed-point amounts: integers that count quanta. Rounds once, half to even. */
public final class FixedPoint {
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
            return divide(low, divisor);
        }
        return wide(a, b, divisor);
    }

    /** The number of quanta nearest to an amount, half to even. */
    public static long quanta(double amount, double quantum) {
        double count = Math.rint(amount / quantum);
        if (!(Math.abs(count) < 9.0e18)) {
            String what = Double.isNaN(amount) ? "an amount that is no number" : String.valueOf(amount);
            throw new ArithmeticException(what + " is too large for quanta of " + quantum);
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
            throw new ArithmeticException("the sum of " + a + " and " + b + " quanta leaves the range of the ledger");
        }
        return sum;
    }

    private static long divide(long dividend, long divisor) {
        long quotient = Math.floorDiv(dividend, divisor);
        long rest = dividend - quotient * divisor;
        long twice = rest - (divisor - rest);
        boolean up = twice > 0 || (twice == 0 && (quotient & 1) == 1);
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
            throw new ArithmeticException(a + " x " + b + " / " + divisor + " quanta leaves the range of the ledger");
        }
        return rounded.longValueExact();
    }
}
