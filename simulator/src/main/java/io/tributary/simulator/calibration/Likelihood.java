package io.tributary.simulator.calibration;

/** The logarithm of the likelihood of observations as a function of parameters, twice differentiable. */
interface Likelihood {
    /**
     * Value, slopes and curvature at a point.
     *
     * @param value the log-likelihood; NaN or negative infinity outside the range of the parameters
     * @param gradient first derivatives
     * @param hessian second derivatives
     */
    record Local(double value, double[] gradient, double[][] hessian) {}

    /** The log-likelihood at a point. */
    Local at(double[] point);

    /** A point from which the search starts; its value is a number. */
    double[] start();

    /** The log-likelihood alone. */
    default double value(double[] point) {
        return at(point).value();
    }
}
