package io.tributary.simulator.chance;

import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * The straight line that a function of the uncertain amount follows over a stretch, all derivatives of its variables
 * included.
 *
 * @param centre the amount in whose middle the line was measured
 * @param middle the function there
 * @param slope its change per unit
 */
record Line(double centre, DerivativeStructure middle, DerivativeStructure slope) {

    /** Part of the largest term up to which a deviation from a straight line is rounding. */
    private static final double ROUNDING = 1e-11;

    /** Places of a stretch, as fractions of its length, at which a function is tried; the first two give the line. */
    private static final double[] TRIED = {0.2, 0.8, 0.4, 0.7};

    /** What was tried of a function over a stretch. */
    record Trial(boolean isLinear, Line line) {}

    /**
     * Tries whether a function is a straight line between two amounts.
     *
     * @param scale size of what the function is made of: it is known to a few roundings of it
     */
    static Trial along(Expectation.Function function, double from, double to, DerivativeStructure zero, double scale) {
        double length = to - from;
        DerivativeStructure[] tried = new DerivativeStructure[TRIED.length];
        for (int i = 0; i < tried.length; i++) {
            tried[i] = function.at(zero.add(from + TRIED[i] * length));
        }
        DerivativeStructure middle = tried[0].add(tried[1]).divide(2);
        DerivativeStructure slope =
                length == 0 ? zero : tried[1].subtract(tried[0]).divide((TRIED[1] - TRIED[0]) * length);
        Line line = new Line(from + (TRIED[0] + TRIED[1]) / 2 * length, middle, slope);
        return new Trial(isLinear(tried, scale), line);
    }

    /** Whether values, all their derivatives included, lie on the line through the first two. */
    private static boolean isLinear(DerivativeStructure[] values, double scale) {
        double[] first = values[0].getAllDerivatives();
        double[] second = values[1].getAllDerivatives();
        for (int i = 2; i < values.length; i++) {
            double part = (TRIED[i] - TRIED[0]) / (TRIED[1] - TRIED[0]);
            double[] seen = values[i].getAllDerivatives();
            for (int k = 0; k < seen.length; k++) {
                double size = scale + Math.abs(first[k]) + Math.abs(second[k]) + Math.abs(seen[k]);
                double line = first[k] + part * (second[k] - first[k]);
                if (!(Math.abs(seen[k] - line) <= ROUNDING * size)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the line changes over a stretch by more than a few roundings of a scale. */
    boolean rises(double length, double scale) {
        return Math.abs(slope.getValue()) * length > ROUNDING * scale;
    }

    /** The line at an amount. */
    DerivativeStructure at(DerivativeStructure amount) {
        return slope.multiply(amount.subtract(centre)).add(middle);
    }

    /** The amount at which the line is zero; the slope must not be zero. */
    DerivativeStructure root() {
        return middle.divide(slope).negate().add(centre);
    }

    /** The integral against a density over a stretch with so much probability and so large a partial mean. */
    DerivativeStructure integral(DerivativeStructure probability, DerivativeStructure partialMean) {
        DerivativeStructure away = partialMean.subtract(probability.multiply(centre));
        return middle.multiply(probability).add(slope.multiply(away));
    }
}
