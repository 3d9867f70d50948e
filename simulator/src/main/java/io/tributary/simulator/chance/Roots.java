package io.tributary.simulator.chance;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.differentiation.DerivativeStructure;

/**
 * Where a bend is zero within a distribution, with derivatives. Where it is a straight line the root is read from the
 * line. Else sign changes are bracketed on a grid, halved down to neighbouring doubles, and lifted: a Newton step with a
 * fixed slope gains at least one order of derivatives each time (implicit function theorem).
 */
final class Roots {
    /** Pieces into which each panel of the distribution is cut in the search for sign changes. */
    private static final int PIECES = 4;

    /** Newton steps beyond the order of derivatives: the fixed slope is exact to 1e-6, so three leave 1e-18. */
    private static final int EXTRA_STEPS = 3;

    /** Part of the range by which the slope of a bend is measured. */
    private static final double STEP = 1e-6;

    private Roots() {}

    /**
     * The roots of a bend.
     *
     * @param known roots of other bends, in rising order, between which this one may be a straight line
     */
    static List<DerivativeStructure> of(
            Expectation.Function bend, Smooth law, List<DerivativeStructure> known, DerivativeStructure zero) {
        List<DerivativeStructure> roots = new ArrayList<>();
        double from = law.range().low();
        double scale =
                Math.max(Math.abs(law.range().low()), Math.abs(law.range().high()));
        for (int i = 0; i <= known.size(); i++) {
            double to = i < known.size() ? known.get(i).getValue() : law.range().high();
            Line.Trial trial = Line.along(bend, from, to, zero, scale);
            if (!trial.isLinear()) {
                roots.addAll(search(bend, law, new Smooth.Range(from, to), zero));
            } else if (trial.line().rises(to - from, scale)) {
                DerivativeStructure root = trial.line().root();
                if (root.getValue() > from && root.getValue() < to) {
                    roots.add(root);
                }
            }
            from = to;
        }
        return roots;
    }

    private static List<DerivativeStructure> search(
            Expectation.Function bend, Smooth law, Smooth.Range range, DerivativeStructure zero) {
        List<DerivativeStructure> roots = new ArrayList<>();
        List<Double> grid = grid(law, range);
        double before = grid.get(0);
        double low = value(bend, zero, before);
        for (double x : grid.subList(1, grid.size())) {
            double high = value(bend, zero, x);
            if (low * high < 0 || (high == 0 && low != 0)) {
                double found = high == 0 ? x : halve(bend, zero, before, x);
                roots.add(lift(bend, zero, found, range.high() - range.low()));
            }
            before = x;
            low = high;
        }
        return roots;
    }

    private static List<Double> grid(Smooth law, Smooth.Range range) {
        List<Double> ends = new ArrayList<>();
        ends.add(range.low());
        for (double end : Quadrature.panels(law)) {
            if (end > range.low() && end < range.high()) {
                ends.add(end);
            }
        }
        ends.add(range.high());
        List<Double> grid = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            for (int piece = 0; piece < PIECES; piece++) {
                grid.add(ends.get(i - 1) + piece * (ends.get(i) - ends.get(i - 1)) / PIECES);
            }
        }
        grid.add(range.high());
        return grid;
    }

    private static double value(Expectation.Function bend, DerivativeStructure zero, double x) {
        return bend.at(zero.add(x)).getValue();
    }

    private static double halve(Expectation.Function bend, DerivativeStructure zero, double from, double to) {
        double low = from;
        double high = to;
        double sign = Math.signum(value(bend, zero, low));
        while (true) {
            double middle = low + (high - low) / 2;
            if (!(middle > low && middle < high)) {
                return high;
            }
            double there = value(bend, zero, middle);
            if (there == 0) {
                return middle;
            }
            if (Math.signum(there) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** Carries the derivatives of the variables into the root; a jump, which has no slope to follow, stays put. */
    private static DerivativeStructure lift(
            Expectation.Function bend, DerivativeStructure zero, double found, double width) {
        double step = STEP * width;
        double slope = (value(bend, zero, found + step) - value(bend, zero, found - step)) / (2 * step);
        DerivativeStructure root = zero.add(found);
        boolean jumps = Math.abs(value(bend, zero, found)) > Math.abs(slope) * step / 2;
        if (slope == 0 || !Double.isFinite(slope) || jumps) {
            return root;
        }
        for (int i = 0; i < zero.getOrder() + EXTRA_STEPS; i++) {
            root = root.subtract(bend.at(root).divide(slope));
        }
        return root;
    }
}
