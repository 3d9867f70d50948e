package io.tributary.simulator.calibration;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/** A likelihood with few parameters, differentiated by the algebra in which it is written down. */
final class AutomaticLikelihood implements Likelihood {
    private final double[] start;
    private final Function<DerivativeStructure[], DerivativeStructure> value;

    AutomaticLikelihood(double[] start, Function<DerivativeStructure[], DerivativeStructure> value) {
        this.start = start.clone();
        this.value = value;
    }

    @Override
    public double[] start() {
        return start.clone();
    }

    @Override
    public Local at(double[] point) {
        int n = point.length;
        DerivativeStructure f = value.apply(variables(point, 2));
        double[] gradient = new double[n];
        double[][] hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            gradient[i] = f.getPartialDerivative(orders(n, i));
            for (int j = 0; j < n; j++) {
                hessian[i][j] = f.getPartialDerivative(orders(n, i, j));
            }
        }
        return new Local(f.getValue(), gradient, hessian);
    }

    @Override
    public double value(double[] point) {
        return value.apply(variables(point, 0)).getValue();
    }

    private static DerivativeStructure[] variables(double[] point, int order) {
        DerivativeStructure[] variables = new DerivativeStructure[point.length];
        Arrays.setAll(variables, i -> new DerivativeStructure(point.length, order, i, point[i]));
        return variables;
    }

    private static int[] orders(int n, int... which) {
        int[] orders = new int[n];
        for (int i : which) {
            orders[i]++;
        }
        return orders;
    }
}
