package io.tributary.simulator.luck;

/**
 * The logarithm of the Poisson probability in saddle-point form (Loader 2000, "Fast and accurate computation of
 * binomial probabilities", equations 3 to 5): no large terms cancel, so the digits hold for counts in the billions.
 *
 * <p>Example: log P(0; 2) = -2.
 */
final class PoissonMass {

    private static final double TWO_PI = 2 * StrictMath.PI;
    private static final int TABLE_SIZE = 16;
    private static final double[] STIRLING_ERRORS = stirlingErrors();

    private PoissonMass() {}

    /** Log of the probability of k events when the mean is above 0. */
    static double log(long k, double mean) {
        if (k == 0) {
            return -mean;
        }
        return -stirlingError(k) - deviance((double) k, mean) - 0.5 * StrictMath.log(TWO_PI * k);
    }

    /** log k! minus Stirling's formula for it. */
    private static double stirlingError(long k) {
        if (k < TABLE_SIZE) {
            return STIRLING_ERRORS[(int) k];
        }
        double kk = (double) k * k;
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / kk) / kk) / kk) / kk) / k;
    }

    /** x log(x / mean) + mean - x, by its series where x is near the mean. */
    private static double deviance(double x, double mean) {
        double difference = x - mean;
        if (Math.abs(difference) >= 0.1 * (x + mean)) {
            return x * StrictMath.log(x / mean) - difference;
        }
        double v = difference / (x + mean);
        double sum = difference * v;
        double term = 2 * x * v;
        for (int j = 1; ; j++) {
            term *= v * v;
            double next = sum + term / (2 * j + 1);
            if (next == sum) {
                return sum;
            }
            sum = next;
        }
    }

    private static double[] stirlingErrors() {
        double[] errors = new double[TABLE_SIZE];
        double factorial = 1;
        for (int k = 1; k < TABLE_SIZE; k++) {
            factorial *= k;
            errors[k] = StrictMath.log(factorial) - 0.5 * StrictMath.log(TWO_PI * k) - k * StrictMath.log(k) + k;
        }
        return errors;
    }
}
