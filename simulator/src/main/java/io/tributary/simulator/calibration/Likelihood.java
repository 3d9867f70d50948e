package io.tributary.simulator.calibration;

/** The logarithm of the likelihood of observations as a function of parameters, twice differentiable. */
interface Likelihood {
    /** Value, slopes and curvature at a point; the value is no number outside the range of the parameters. */
    final class Local {
        private final double value;
        private final double[] gradient;
        private final double[][] hessian;

        Local(double value, double[] gradient, double[][] hessian) {
            this.value = value;
            this.gradient = gradient;
            this.hessian = hessian;
        }

        double value() {
            return value;
        }

        double slope(int parameter) {
            return gradient[parameter];
        }

        double bend(int one, int other) {
            return hessian[one][other];
        }

        /** Minus the second derivatives. */
        double[][] information() {
            double[][] information = new double[hessian.length][hessian.length];
            for (int i = 0; i < hessian.length; i++) {
                for (int j = 0; j < hessian.length; j++) {
                    information[i][j] = -hessian[i][j];
                }
            }
            return information;
        }
    }

    /** The log-likelihood at a point. */
    Local at(double[] point);

    /** A point from which the search starts; its value is a number. */
    double[] start();

    /** The log-likelihood alone. */
    default double value(double[] point) {
        return at(point).value();
    }
}
