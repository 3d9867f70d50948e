package io.tributary.simulator.calibration;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.special.Gamma;

/** The logarithm of the gamma function with its first two derivatives. */
final class Gammas {
    private Gammas() {}

    /** Log of gamma(x) for x above 0, up to second order. */
    static DerivativeStructure logGamma(DerivativeStructure x) {
        double at = x.getValue();
        double[] derivatives = new double[x.getOrder() + 1];
        derivatives[0] = Gamma.logGamma(at);
        if (derivatives.length > 1) {
            derivatives[1] = Gamma.digamma(at);
        }
        if (derivatives.length > 2) {
            derivatives[2] = Gamma.trigamma(at);
        }
        return x.compose(derivatives);
    }

    /** Log of n!. */
    static double logFactorial(double n) {
        return Gamma.logGamma(n + 1);
    }
}
