package io.tributary.simulator.policy;

import io.tributary.simulator.quantity.Unfit;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.interpolation.SplineInterpolator;
import org.apache.commons.math3.analysis.polynomials.PolynomialSplineFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * The optimal echelon levels of a serial chain, by recursion from the stage next to the consumers up (Clark and Scarf
 * 1960, in the form of Gallego and Zipkin 1999, M&amp;SOM 1:193-209): with x the echelon stock of stage j after its lead
 * time's demand D(j),
 *
 * <pre>
 *   C(j, y) = E[ h(j) (y - D(j)) + C(j-1, min(S(j-1), y - D(j))) ],  S(j) = argmin C(j, .),
 *   C(0, x) = (p + h(1) + ... + h(N)) max(0, -x).
 * </pre>
 *
 * Means are taken by Gauss-Legendre panels that end at the kink, or by sums where demand comes in whole units; costs of
 * inner stages are held as splines with knots a fortieth of a standard deviation apart.
 */
final class ClarkScarf {
    private static final double SPANS = 12;
    private static final double KNOTS_PER_SD = 40;
    private static final double EXACT = 1e-12;
    private static final int STEPS = 1000;

    private final StockProblem problem;
    private final List<StockProblem.Stage> chain;
    private final DemandLaw top;
    private final DoubleUnaryOperator below;
    private final double belowLevel;

    ClarkScarf(StockProblem problem) {
        this.problem = problem;
        chain = problem.chain();
        if (chain.isEmpty()) {
            throw Unfit.of("echelon levels are computed for chains without branches only", "级库存水平只能对没有分支的链计算");
        }
        StockProblem.Stage last = chain.get(chain.size() - 1);
        top = problem.demand().over(last.periods());
        if (chain.size() == 1) {
            double slope = last.backlog() + last.holding();
            below = x -> slope * Math.max(0, -x);
            belowLevel = 0;
        } else {
            StockProblem inner = new StockProblem(
                    problem.demand(),
                    problem.protection(),
                    problem.horizon(),
                    problem.lead(),
                    problem.costs(),
                    chain.subList(0, chain.size() - 1));
            ClarkScarf lower = new ClarkScarf(inner);
            belowLevel = lower.level();
            below = lower.held(belowLevel);
        }
    }

    /** C(j, y): expected cost per period of this stage and all below it; money. */
    double cost(double level) {
        double h = chain.get(chain.size() - 1).echelonHolding();
        return top.mean(demand -> below.applyAsDouble(Math.min(belowLevel(), level - demand)), level - belowLevel)
                + h * (level - top.mean());
    }

    private double belowLevel() {
        return chain.size() == 1 ? Double.POSITIVE_INFINITY : belowLevel;
    }

    /** S(j). */
    double level() {
        double low = lowerBound();
        double high = upperBound();
        if (problem.demand().counts()) {
            double best = low;
            for (double y = low + 1; y <= high; y++) {
                best = cost(y) < cost(best) ? y : best;
            }
            return best;
        }
        if (high - low <= EXACT * Math.abs(high)) {
            return Rounding.figure(low);
        }
        return Rounding.figure(new BrentOptimizer(EXACT, EXACT)
                .optimize(
                        new UnivariateObjectiveFunction(this::cost),
                        GoalType.MINIMIZE,
                        new SearchInterval(low, high),
                        new MaxEval(STEPS))
                .getPoint());
    }

    /** The cost below the level as a function that the stage above calls often. */
    private DoubleUnaryOperator held(double level) {
        if (problem.demand().counts()) {
            return this::cost;
        }
        double sd = top.sd();
        int knots = (int) (2 * SPANS * KNOTS_PER_SD);
        double[] x = new double[knots + 1];
        double[] y = new double[knots + 1];
        for (int i = 0; i <= knots; i++) {
            x[i] = level + (i - knots + KNOTS_PER_SD) / KNOTS_PER_SD * sd;
            y[i] = cost(x[i]);
        }
        PolynomialSplineFunction spline = new SplineInterpolator().interpolate(x, y);
        double slope = (y[1] - y[0]) / (x[1] - x[0]);
        return at -> at < x[0] ? y[0] + slope * (at - x[0]) : spline.value(at);
    }

    /**
     * Shang and Song's lower bound of S(j) (2003, Management Science 49:618-638): the quantile of the demand of all lead
     * times from here down at (p + echelon costs above) / (p + all echelon costs).
     */
    double lowerBound() {
        return bound(chain.get(0).holding());
    }

    /** Their upper bound: the same with the echelon costs from here up in the denominator. */
    double upperBound() {
        return bound(chain.get(chain.size() - 1).holding());
    }

    private double bound(double costs) {
        double p = chain.get(0).backlog();
        double above = chain.get(chain.size() - 1).supplierHolding();
        double periods = 0;
        for (StockProblem.Stage stage : chain) {
            periods += stage.periods();
        }
        return Rounding.figure(problem.demand().over(periods).quantile((p + above) / (p + costs)));
    }
}
