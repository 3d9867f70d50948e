package io.tributary.simulator.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * The highest point of a likelihood by Newton's method, damped where a step does not rise (Levenberg 1944, Marquardt
 * 1963); standard errors from the observed information (Efron and Hinkley 1978, Biometrika 65:457-482); intervals where
 * the profile of the likelihood falls by half the 95 % point of chi-square with one degree of freedom (Wilks 1938).
 */
final class MaximumLikelihood {
    private static final int STEPS = 200;
    private static final double SMALLEST_DAMPING = 1e-9;
    private static final double LARGEST_DAMPING = 1e12;
    /** Steps end where the rise that Newton's method still promises is below this part of the value. */
    private static final double CLOSE = 1e-13;
    /** Half the 95 % point of chi-square with one degree of freedom. */
    static final double FALL = 1.920729410347062;
    /** Standard errors up to which the ends of intervals are exact. */
    private static final double NEAR = 1e-6;
    /** Standard errors that an interval may reach out at most. */
    private static final int FARTHEST = 64;

    private final Likelihood likelihood;
    private final double[] top;
    private final Likelihood.Local local;
    private final double[][] covariance;
    private final double[] errors;

    MaximumLikelihood(Likelihood likelihood) {
        this.likelihood = likelihood;
        top = climbed(likelihood.start(), -1);
        local = likelihood.at(top);
        covariance = covariance();
        errors = new double[top.length];
        Arrays.setAll(errors, i -> Math.sqrt(covariance[i][i]));
    }

    double[] estimates() {
        return top.clone();
    }

    double value() {
        return local.value();
    }

    /** Whether the information at the top can be inverted, that is, every parameter is told by the data. */
    boolean isIdentified() {
        return Arrays.stream(errors).allMatch(Double::isFinite);
    }

    /** The estimates with their errors and profile intervals. */
    List<Coefficient> coefficients(List<String> names) {
        List<Coefficient> coefficients = new ArrayList<>();
        for (int i = 0; i < top.length; i++) {
            coefficients.add(new Coefficient(names.get(i), top[i], errors[i], end(i, -1), end(i, 1)));
        }
        return coefficients;
    }

    /** The inverse of the observed information; NaN where it has none. */
    private double[][] covariance() {
        try {
            return new LUDecomposition(new Array2DRowRealMatrix(local.information()))
                    .getSolver()
                    .getInverse()
                    .getData();
        } catch (SingularMatrixException e) {
            double[][] none = new double[top.length][top.length];
            Arrays.stream(none).forEach(row -> Arrays.fill(row, Double.NaN));
            return none;
        }
    }

    /** The end of the profile interval of a parameter; without end where the likelihood never falls enough. */
    private double end(int parameter, int side) {
        double error = errors[parameter];
        if (!Double.isFinite(error)) {
            return side * Double.POSITIVE_INFINITY;
        }
        double near = 0;
        double far = 2 * error;
        UnivariateFunction fall =
                distance -> profile(parameter, top[parameter] + side * distance) - local.value() + FALL;
        while (fall.value(far) > 0) {
            near = far;
            far *= 2;
            if (far > FARTHEST * error) {
                return side * Double.POSITIVE_INFINITY;
            }
        }
        return top[parameter] + side * new BrentSolver(NEAR * error).solve(200, fall, near, far);
    }

    /** The highest log-likelihood with one parameter held; far below every other where it is out of range. */
    private double profile(int parameter, double value) {
        double[] from = along(parameter, value, 1);
        if (!Double.isFinite(likelihood.value(from))) {
            from = along(parameter, value, 0);
        }
        double there = likelihood.value(from);
        return Double.isFinite(there) ? likelihood.value(climbed(from, parameter)) : -Double.MAX_VALUE / 4;
    }

    /** The top with one parameter moved, the others following as far as the curvature says, or not at all. */
    private double[] along(int parameter, double value, double part) {
        double[] point = top.clone();
        for (int i = 0; i < point.length; i++) {
            double slope = i == parameter ? 1 : part * covariance[i][parameter] / covariance[parameter][parameter];
            point[i] += slope * (value - top[parameter]);
        }
        return point;
    }

    /** The highest point that can be reached from one, one parameter held or none. */
    private double[] climbed(double[] from, int held) {
        double[] point = from.clone();
        int[] free = IntStream.range(0, point.length).filter(i -> i != held).toArray();
        if (free.length == 0) {
            return point;
        }
        double damping = SMALLEST_DAMPING;
        Likelihood.Local here = likelihood.at(point);
        for (int step = 0; step < STEPS && damping < LARGEST_DAMPING; step++) {
            double[] move = move(here, free, damping);
            double[] next = point.clone();
            double promised = 0;
            for (int k = 0; k < free.length; k++) {
                next[free[k]] += move[k];
                promised += move[k] * here.slope(free[k]);
            }
            if (Math.abs(promised) < CLOSE * Math.max(1, Math.abs(here.value()))) {
                return next;
            }
            double value = likelihood.value(next);
            if (value > here.value()) {
                point = next;
                here = likelihood.at(point);
                damping = Math.max(SMALLEST_DAMPING, damping / 10);
            } else {
                damping *= 10;
            }
        }
        return point;
    }

    private static double[] move(Likelihood.Local here, int[] free, double damping) {
        int n = free.length;
        double[][] information = new double[n][n];
        double[] gradient = new double[n];
        for (int i = 0; i < n; i++) {
            gradient[i] = here.slope(free[i]);
            for (int j = 0; j < n; j++) {
                information[i][j] = -here.bend(free[i], free[j]);
            }
            information[i][i] += damping * Math.max(Math.abs(information[i][i]), 1e-8);
        }
        try {
            return new LUDecomposition(new Array2DRowRealMatrix(information))
                    .getSolver()
                    .solve(new ArrayRealVector(gradient))
                    .toArray();
        } catch (SingularMatrixException e) {
            return Arrays.stream(gradient).map(g -> g / (1 + damping)).toArray();
        }
    }
}
