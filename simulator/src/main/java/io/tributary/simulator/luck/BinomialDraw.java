package io.tributary.simulator.luck;

/**
 * An exact draw from the binomial distribution with p up to one half: inversion by sequential search below a mean of
 * 10, transformed rejection (algorithm BTRS of Hörmann 1993, "The generation of binomial random variates", Journal of
 * Statistical Computation and Simulation 46:101-110) above. The logarithm in the acceptance test is computed in the
 * saddle-point form of Loader (2000), which keeps its digits for billions of trials; the squeeze of Kachitvichyanukul
 * and Schmeiser (1988, "Binomial random variate generation", Communications of the ACM 31:216-222, step 5.2) spares
 * most of its evaluations.
 */
final class BinomialDraw {

    private static final double SMALL_MEAN = 10;

    /** More successes than this have a probability below 1e-70 at a mean of 10, far below one step of a uniform. */
    private static final int LONGEST_SEARCH = 120;

    private static final int LARGEST_POWER = 1024;

    private BinomialDraw() {}

    static long next(Draws draws, long n, double p) {
        if (n == 0 || p == 0) {
            return 0;
        }
        return n * p < SMALL_MEAN ? search(draws.nextDouble(), n, p) : reject(draws, n, p);
    }

    private static long search(double uniform, long n, double p) {
        double odds = p / (1 - p);
        double mass = noSuccess(n, p);
        double u = uniform;
        long k = 0;
        long last = Math.min(n, LONGEST_SEARCH);
        while (u > mass && k < last) {
            u -= mass;
            mass *= (n - k) * odds / (k + 1);
            k++;
        }
        return k;
    }

    /** (1 - p)^n. */
    private static double noSuccess(long n, double p) {
        return n <= LARGEST_POWER ? power(1 - p, (int) n) : StrictMath.exp(n * StrictMath.log1p(-p));
    }

    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    private static long reject(Draws draws, long n, double p) {
        double mean = n * p;
        double deviation = Math.sqrt(mean * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double quickly = 0.92 - 4.2 / b;
        while (true) {
            double u = draws.nextDouble() - 0.5;
            double v = draws.nextDouble();
            double edge = 0.5 - Math.abs(u);
            double x = Math.floor((2 * a / edge + b) * u + mean + 0.5);
            if (edge >= 0.07 && v <= quickly) {
                return (long) x;
            }
            if (x >= 0 && x <= n) {
                double scaled = v * (2.83 + 5.1 / b) * deviation / (a / (edge * edge) + b);
                if (isUnder(StrictMath.log(scaled), n, p, (long) x)) {
                    return (long) x;
                }
            }
        }
    }

    /** Whether a height lies under the logarithm of the probability of k relative to that of the mode. */
    static boolean isUnder(double height, long n, double p, long k) {
        long mode = (long) ((n + 1) * p);
        double variance = n * p * (1 - p);
        double away = Math.abs(k - mode);
        if (away < variance / 2 - 1) {
            double normal = -away * away / (2 * variance);
            double margin = away / variance * ((away * (away / 3 + 0.625) + 1.0 / 6) / variance + 0.5);
            if (Math.abs(height - normal) > margin) {
                return height < normal;
            }
        }
        return height <= logRatioToMode(n, p, k);
    }

    /** Logarithm of the probability of k relative to that of the mode. */
    static double logRatioToMode(long n, double p, long k) {
        long mode = (long) ((n + 1) * p);
        double successes = n * p;
        double failures = n * (1 - p);
        return PoissonMass.log(k, successes)
                - PoissonMass.log(mode, successes)
                + PoissonMass.log(n - k, failures)
                - PoissonMass.log(n - mode, failures);
    }
}
