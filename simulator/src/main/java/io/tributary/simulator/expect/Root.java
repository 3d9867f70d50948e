package io.tributary.simulator.expect;

import io.tributary.simulator.quantity.NumberText;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * A root of a function whose every value costs runs, by Brent's method (Brent 1973) between two points where the signs
 * differ. Where they do not differ at the ends, equal steps between them are looked at first, from the lower end up.
 */
final class Root {
    private static final int STEPS = 16;
    private static final int MOST_VALUES = 200;
    private static final double RELATIVE = 1e-14;

    private Root() {}

    /**
     * The root.
     *
     * @param accuracy how far off it may be, in units of the argument
     * @throws NoRoot where all values looked at have the same sign
     */
    static double of(DoubleUnaryOperator function, double from, double to, double accuracy) {
        double low = function.applyAsDouble(from);
        double high = function.applyAsDouble(to);
        if (low == 0 || high == 0) {
            return low == 0 ? from : to;
        }
        if (low * high < 0) {
            return brent(function, from, to, accuracy);
        }
        double left = from;
        double before = low;
        for (int step = 1; step < STEPS; step++) {
            double x = from + (to - from) * step / STEPS;
            double value = function.applyAsDouble(x);
            if (value == 0) {
                return x;
            }
            if (value * before < 0) {
                return brent(function, left, x, accuracy);
            }
            left = x;
            before = value;
        }
        throw new NoRoot(Complaints.NO_ROOT.with(shown(from), shown(to), shown(low), shown(high)));
    }

    private static double brent(DoubleUnaryOperator function, double from, double to, double accuracy) {
        return new BrentSolver(RELATIVE, accuracy, 0).solve(MOST_VALUES, function::applyAsDouble, from, to);
    }

    private static String shown(double value) {
        return NumberText.significant(value, 6);
    }
}
