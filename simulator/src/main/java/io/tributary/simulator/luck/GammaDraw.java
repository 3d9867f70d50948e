package io.tributary.simulator.luck;

/**
 * A draw from the gamma distribution of rate 1 (Marsaglia and Tsang 2000, "A simple method for generating gamma
 * variables", ACM Transactions on Mathematical Software 26:363-372). Shapes below 1 are drawn as the shape plus 1 and
 * scaled by U^(1/shape), as logarithms: for small shapes the variate itself would often be below the smallest number.
 */
final class GammaDraw {

    /** Steepness of the squeeze that accepts at once, from the paper. */
    private static final double SQUEEZE = 0.0331;

    private GammaDraw() {}

    /** Logarithm of the variate. */
    static double logOf(Draws draws, double shape) {
        if (shape < 1) {
            double lift = StrictMath.log(draws.nextDouble()) / shape;
            return lift + StrictMath.log(next(draws, shape + 1));
        }
        return StrictMath.log(next(draws, shape));
    }

    private static double next(Draws draws, double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = draws.gaussian();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double u = draws.nextDouble();
                double x2 = x * x;
                if (u < 1 - SQUEEZE * x2 * x2 || StrictMath.log(u) < x2 / 2 + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }
}
