package io.tributary.simulator.luck;

/**
 * The normal distribution with mean 0 and variance 1, in arithmetic that gives the same bits on every machine.
 *
 * <p>Example: the quantile of 0.975 is 1.959963984540054, the probability below it 0.975.
 */
// The coefficients stand here digit for digit as published.
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class StandardNormal {

    private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * StrictMath.PI);

    private static final double[] CENTRE_TOP = {
        2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4,
        1.3731693765509461125e+4, 1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e0
    };
    private static final double[] CENTRE_BOTTOM = {
        5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4,
        5.3941960214247511077e+3, 6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0
    };
    private static final double[] TAIL_TOP = {
        7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
        3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0
    };
    private static final double[] TAIL_BOTTOM = {
        1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
        6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0
    };
    private static final double[] FAR_TOP = {
        2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
        2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0
    };
    private static final double[] FAR_BOTTOM = {
        2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
        1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0
    };
    private static final double[] BELOW_TOP = {
        3.52624965998911e-2,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] BELOW_BOTTOM = {
        8.83883476483184e-2,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private StandardNormal() {}

    /** The density at x. */
    public static double density(double x) {
        return DENSITY_AT_ZERO * StrictMath.exp(-0.5 * x * x);
    }

    /** The probability of a value below x (Hart 1968 in the form of West 2005, error below 1e-14). */
    public static double probabilityBelow(double x) {
        double upper = upperTail(Math.abs(x));
        return x > 0 ? 1 - upper : upper;
    }

    private static double upperTail(double x) {
        if (x > 38) {
            return 0;
        }
        double exp = StrictMath.exp(-0.5 * x * x);
        if (x < 7.07106781186547) {
            return exp * polynomial(BELOW_TOP, x) / polynomial(BELOW_BOTTOM, x);
        }
        double fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
        return exp * DENSITY_AT_ZERO / fraction;
    }

    /**
     * The value below which lies probability p (algorithm AS 241, PPND16, of Wichura 1988, Applied Statistics
     * 37:477-484; relative error about 1e-16).
     *
     * @param p in the open interval (0, 1)
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("A normal quantile is asked at " + p + " but must lie in (0, 1).");
        }
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(CENTRE_TOP, r) / polynomial(CENTRE_BOTTOM, r);
        }
        double tail = tailQuantile(Math.sqrt(-StrictMath.log(Math.min(p, 1 - p))));
        return q < 0 ? -tail : tail;
    }

    private static double tailQuantile(double r) {
        if (r <= 5) {
            return polynomial(TAIL_TOP, r - 1.6) / polynomial(TAIL_BOTTOM, r - 1.6);
        }
        return polynomial(FAR_TOP, r - 5) / polynomial(FAR_BOTTOM, r - 5);
    }

    /** The polynomial with the given coefficients, highest power first, by Horner's rule. */
    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
