package io.tributary.simulator.chance;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** A distribution with a density that is smooth between its ends. */
public sealed interface Smooth extends Distribution permits Normal, Lognormal, Uniform, Exponential, Gamma, Weibull {

    /** The amount below which there is nothing; negative infinity where there is none such. */
    double low();

    /** The amount above which there is nothing; infinity where there is none such. */
    double high();

    /** An interval outside of which the probability is below 1e-30. */
    Range range();

    /** An interval of amounts. */
    record Range(double low, double high) {}

    /** The density at an amount strictly between the ends, with the derivatives that the amount carries. */
    DerivativeStructure density(DerivativeStructure x);

    /** The mean of the amount where it is at most x, zero elsewhere: the integral of t times density up to x. */
    double partialMean(double x);

    /** The probability of an amount up to x, with derivatives. */
    default DerivativeStructure cdf(DerivativeStructure x) {
        return composed(x, cdf(x.getValue()), false);
    }

    /** {@link #partialMean(double)} with derivatives. */
    default DerivativeStructure partialMean(DerivativeStructure x) {
        return composed(x, partialMean(x.getValue()), true);
    }

    /** Chains the density, or amount times density, as the first derivative of a function behind a known value. */
    private DerivativeStructure composed(DerivativeStructure x, double value, boolean weighted) {
        int order = x.getOrder();
        double[] derivatives = new double[order + 1];
        derivatives[0] = value;
        if (order > 0 && x.getValue() > low() && x.getValue() < high()) {
            DerivativeStructure own = new DerivativeStructure(1, order - 1, x.getValue());
            if (order > 1) {
                own = new DerivativeStructure(1, order - 1, 0, x.getValue());
            }
            DerivativeStructure slope = weighted ? density(own).multiply(own) : density(own);
            System.arraycopy(slope.getAllDerivatives(), 0, derivatives, 1, order);
        }
        return x.compose(derivatives);
    }

    /** Expected sales from a stock: the mean of the smaller of stock and amount. */
    default DerivativeStructure expectedSales(DerivativeStructure stock) {
        return partialMean(stock).add(stock.multiply(cdf(stock).negate().add(1)));
    }
}
