package io.tributary.simulator.analysis;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/** An ordinary least-squares fit by QR decomposition, with the quality that it has on data it has not seen. */
final class LeastSquares {
    /** Relative size of a diagonal element of R below which columns are taken as dependent. */
    private static final double SINGULAR = 1e-10;

    private final double[] coefficients;
    private final double[] errors;
    private final double[] fitted;
    private final double rSquared;
    private final double adjusted;
    private final double predictive;

    private LeastSquares(double[] coefficients, double[] errors, double[] fitted, double[] shares) {
        this.coefficients = coefficients;
        this.errors = errors;
        this.fitted = fitted;
        rSquared = shares[0];
        adjusted = shares[1];
        predictive = shares[2];
    }

    /** One for each column. */
    double[] coefficients() {
        return coefficients;
    }

    /** Standard error of each coefficient. */
    double[] errors() {
        return errors;
    }

    /** The fit at each row. */
    double[] fitted() {
        return fitted;
    }

    /** Share of the variance that the fit explains. */
    double rSquared() {
        return rSquared;
    }

    /** The same, corrected for the number of columns. */
    double adjusted() {
        return adjusted;
    }

    /** The same for rows left out one at a time (PRESS; Allen 1974, Technometrics 16:125-127). */
    double predictive() {
        return predictive;
    }

    /** The fit; empty where columns depend on each other or there are too few rows. */
    static Optional<LeastSquares> fit(double[][] x, double[] y) {
        if (x.length <= x[0].length) {
            return Optional.empty();
        }
        try {
            RealMatrix matrix = new Array2DRowRealMatrix(x, false);
            QRDecomposition qr = new QRDecomposition(matrix, SINGULAR);
            double[] b = qr.getSolver().solve(new ArrayRealVector(y, false)).toArray();
            int p = b.length;
            RealMatrix r = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
            RealMatrix inverse = new QRDecomposition(r, SINGULAR).getSolver().getInverse();
            return Optional.of(judged(x, y, b, inverse.multiply(inverse.transpose())));
        } catch (SingularMatrixException e) {
            return Optional.empty();
        }
    }

    private static LeastSquares judged(double[][] x, double[] y, double[] b, RealMatrix covariance) {
        int n = y.length;
        int p = b.length;
        double[] fitted = new double[n];
        double mean = 0;
        for (double value : y) {
            mean += value / n;
        }
        double residual = 0;
        double left = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                fitted[i] += b[j] * x[i][j];
            }
            double error = y[i] - fitted[i];
            double leverage = leverage(x[i], covariance);
            residual += error * error;
            left += Math.pow(error / Math.max(1e-9, 1 - leverage), 2);
            all += (y[i] - mean) * (y[i] - mean);
        }
        double[] errors = new double[p];
        for (int j = 0; j < p; j++) {
            errors[j] = Math.sqrt(Math.max(0, covariance.getEntry(j, j) * residual / (n - p)));
        }
        double r2 = all == 0 ? 1 : 1 - residual / all;
        double adjusted = all == 0 ? 1 : 1 - residual / (n - p) / (all / (n - 1));
        return new LeastSquares(b, errors, fitted, new double[] {r2, adjusted, all == 0 ? 1 : 1 - left / all});
    }

    private static double leverage(double[] row, RealMatrix covariance) {
        double[] product = covariance.operate(row);
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * product[j];
        }
        return sum;
    }
}
