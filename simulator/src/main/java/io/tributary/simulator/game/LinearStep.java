package io.tributary.simulator.game;

import java.util.Optional;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Newton's step: what must be added to the unknowns so that linear conditions missed by some amounts hold. */
final class LinearStep {
    /** Pivots below this part of the largest entry of their row count as none. */
    private static final double SINGULAR = 1e-13;

    private final RealMatrix inverse;

    private LinearStep(RealMatrix inverse) {
        this.inverse = inverse;
    }

    /** Empty where the conditions do not determine the unknowns. */
    static Optional<LinearStep> of(double[][] slopes) {
        int size = slopes.length;
        double[][] scaled = new double[size][size];
        double[] scales = new double[size];
        for (int row = 0; row < size; row++) {
            for (double entry : slopes[row]) {
                scales[row] = Math.max(scales[row], Math.abs(entry));
            }
            for (int column = 0; column < size; column++) {
                scaled[row][column] = slopes[row][column] / scales[row];
            }
            if (!(scales[row] > 0 && Double.isFinite(scales[row]))) {
                return Optional.empty();
            }
        }
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(scaled, false), SINGULAR);
        if (!lu.getSolver().isNonSingular()) {
            return Optional.empty();
        }
        RealMatrix inverse = lu.getSolver().getInverse();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                inverse.multiplyEntry(row, column, 1 / scales[column]);
            }
        }
        return Optional.of(new LinearStep(inverse));
    }

    double[] step(double[] missed) {
        double[] step = inverse.operate(missed);
        for (int i = 0; i < step.length; i++) {
            step[i] = -step[i];
        }
        return step;
    }

    /** The step of one unknown along series. */
    DerivativeStructure step(int unknown, DerivativeStructure[] missed) {
        DerivativeStructure sum = missed[0].multiply(-inverse.getEntry(unknown, 0));
        for (int i = 1; i < missed.length; i++) {
            sum = sum.subtract(missed[i].multiply(inverse.getEntry(unknown, i)));
        }
        return sum;
    }
}
