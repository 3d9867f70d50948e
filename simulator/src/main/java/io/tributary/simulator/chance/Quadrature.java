package io.tributary.simulator.chance;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss-Legendre quadrature of a smooth integrand between limits that carry derivatives, panel by panel between the
 * quantiles of a distribution, so that each panel is as wide as the density varies slowly there.
 */
final class Quadrature {
    /** Points of a panel: exact for polynomials of degree 39. */
    private static final int POINTS = 20;

    /** Probabilities at whose quantiles the panels end, beside the ends of the distribution. */
    private static final double[] PANELS = {
        1e-15, 1e-12, 1e-9, 1e-6, 1e-4, 0.002, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98, 0.998, 1 - 1e-4, 1 - 1e-6,
        1 - 1e-9, 1 - 1e-12, 1 - 1e-15
    };

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(POINTS);

    private Quadrature() {}

    static DerivativeStructure of(
            Expectation.Function integrand, Smooth law, DerivativeStructure from, DerivativeStructure to) {
        DerivativeStructure sum = from.multiply(0);
        DerivativeStructure start = from;
        for (double end : panels(law)) {
            if (end > start.getValue() && end < to.getValue()) {
                DerivativeStructure joint = from.multiply(0).add(end);
                sum = sum.add(panel(integrand, start, joint));
                start = joint;
            }
        }
        return sum.add(panel(integrand, start, to));
    }

    /** Where panels end, smallest first. */
    static List<Double> panels(Smooth law) {
        List<Double> ends = new ArrayList<>();
        for (double p : PANELS) {
            ends.add(law.quantile(p));
        }
        return ends;
    }

    private static DerivativeStructure panel(
            Expectation.Function integrand, DerivativeStructure from, DerivativeStructure to) {
        DerivativeStructure half = to.subtract(from).divide(2);
        DerivativeStructure centre = to.add(from).divide(2);
        DerivativeStructure sum = from.multiply(0);
        for (int i = 0; i < POINTS; i++) {
            DerivativeStructure x = half.multiply(RULE.getPoint(i)).add(centre);
            sum = sum.add(integrand.at(x).multiply(RULE.getWeight(i)));
        }
        return sum.multiply(half);
    }
}
