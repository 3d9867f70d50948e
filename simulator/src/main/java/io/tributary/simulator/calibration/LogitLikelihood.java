package io.tributary.simulator.calibration;

/** The log-likelihood of the conditional logit with its exact derivatives (Train 2009, chapter 3); it is concave. */
final class LogitLikelihood implements Likelihood {
    private final ChoiceRows rows;
    private final int size;

    LogitLikelihood(ChoiceRows rows, int size) {
        this.rows = rows;
        this.size = size;
    }

    @Override
    public double[] start() {
        return new double[size];
    }

    @Override
    public double value(double[] point) {
        double value = 0;
        for (int r = 0; r < rows.rows(); r++) {
            double[] utility = utilities(rows.x().get(r), point);
            double all = logSum(utility);
            for (int j = 0; j < utility.length; j++) {
                value += rows.weight(r, j) * (utility[j] - all);
            }
        }
        return value;
    }

    @Override
    public Local at(double[] point) {
        double[] gradient = new double[size];
        double[][] hessian = new double[size][size];
        for (int r = 0; r < rows.rows(); r++) {
            add(rows.x().get(r), rows.weights().get(r), point, gradient, hessian);
        }
        return new Local(value(point), gradient, hessian);
    }

    private void add(double[][] x, double[] weights, double[] point, double[] gradient, double[][] hessian) {
        double[] share = utilities(x, point);
        double all = logSum(share);
        double total = 0;
        for (int j = 0; j < share.length; j++) {
            share[j] = StrictMath.exp(share[j] - all);
            total += weights[j];
        }
        double[] mean = new double[size];
        for (int j = 0; j < share.length; j++) {
            for (int k = 0; k < size; k++) {
                mean[k] += share[j] * x[j][k];
                gradient[k] += (weights[j] - total * share[j]) * x[j][k];
            }
        }
        for (int j = 0; j < share.length; j++) {
            for (int k = 0; k < size; k++) {
                double off = total * share[j] * (x[j][k] - mean[k]);
                for (int l = 0; l < size; l++) {
                    hessian[k][l] -= off * (x[j][l] - mean[l]);
                }
            }
        }
    }

    private double[] utilities(double[][] x, double[] point) {
        double[] utility = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < size; k++) {
                utility[j] += point[k] * x[j][k];
            }
        }
        return utility;
    }

    private static double logSum(double[] utility) {
        double top = Double.NEGATIVE_INFINITY;
        for (double u : utility) {
            top = Math.max(top, u);
        }
        double sum = 0;
        for (double u : utility) {
            sum += StrictMath.exp(u - top);
        }
        return top + StrictMath.log(sum);
    }
}
