package io.tributary.simulator.analysis;

import io.tributary.simulator.design.Numbers;
import io.tributary.simulator.design.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A polynomial through the outcomes of an experiment (Box and Wilson 1951, Journal of the Royal Statistical Society B
 * 13:1-45), fitted by least squares. Factors are coded so that their smallest value in the design is -1, their largest
 * +1: a coefficient is what half the range does.
 *
 * @param form its terms
 * @param terms constant, then the factors alone, their squares and their products as far as the form has them
 * @param rSquared share of the variance that it explains
 * @param adjusted the same, corrected for the number of terms
 * @param predictive the same for points left out one at a time; far below the others where it only follows the noise
 */
public record ResponseSurface(Form form, List<Term> terms, double rSquared, double adjusted, double predictive) {

    /** Which terms a surface has. */
    public enum Form {
        /** Factors alone. */
        LINEAR,
        /** Factors, their squares and their products. */
        QUADRATIC
    }

    /**
     * One term.
     *
     * @param factors places of the factors that are multiplied; the same twice is a square, none the constant
     * @param coefficient in the outcome's unit
     * @param error its standard error
     */
    public record Term(List<Integer> factors, double coefficient, double error) {
        public Term {
            factors = List.copyOf(factors);
        }
    }

    public ResponseSurface {
        terms = List.copyOf(terms);
    }

    /**
     * The quadratic surface, or the linear one where the points do not carry it.
     *
     * @param y mean outcome by row
     * @return empty where a factor has no numbers, or where the points do not carry even the linear surface
     */
    public static Optional<ResponseSurface> of(Points points, double[] y) {
        return fit(points, y, Form.QUADRATIC).or(() -> fit(points, y, Form.LINEAR));
    }

    /** The surface of a form; empty where the points do not carry it. */
    public static Optional<ResponseSurface> fit(Points points, double[] y, Form form) {
        Optional<double[][]> coded = coded(points);
        if (coded.isEmpty() || points.factors().isEmpty()) {
            return Optional.empty();
        }
        List<List<Integer>> terms = terms(points.factors().size(), form);
        if (terms.size() >= y.length) {
            return Optional.empty();
        }
        double[][] x = new double[y.length][terms.size()];
        for (int row = 0; row < y.length; row++) {
            for (int t = 0; t < terms.size(); t++) {
                x[row][t] = 1;
                for (int f : terms.get(t)) {
                    x[row][t] *= coded.get()[row][f];
                }
            }
        }
        return LeastSquares.fit(x, y).map(fit -> surface(form, terms, fit));
    }

    private static ResponseSurface surface(Form form, List<List<Integer>> factors, LeastSquares fit) {
        List<Term> terms = new ArrayList<>();
        for (int t = 0; t < factors.size(); t++) {
            terms.add(new Term(factors.get(t), fit.coefficients()[t], fit.errors()[t]));
        }
        return new ResponseSurface(form, terms, fit.rSquared(), fit.adjusted(), fit.predictive());
    }

    private static List<List<Integer>> terms(int factors, Form form) {
        List<List<Integer>> terms = new ArrayList<>(List.of(List.of()));
        for (int f = 0; f < factors; f++) {
            terms.add(List.of(f));
        }
        for (int f = 0; form == Form.QUADRATIC && f < factors; f++) {
            for (int g = f; g < factors; g++) {
                terms.add(List.of(f, g));
            }
        }
        return terms;
    }

    /** The factors' values from -1 to 1; a factor of two values that are no numbers has its second at +1. */
    private static Optional<double[][]> coded(Points points) {
        int n = points.size();
        int k = points.factors().size();
        double[][] coded = new double[n][k];
        for (int f = 0; f < k; f++) {
            Set<Double> units = new TreeSet<>();
            boolean numbers = true;
            for (int row = 0; row < n; row++) {
                var number = Numbers.leading(points.values(row).get(f));
                numbers &= number.isPresent();
                coded[row][f] = number.orElse(points.unit(row, f));
                units.add(points.unit(row, f));
            }
            if (!numbers && units.size() != 2) {
                return Optional.empty();
            }
            for (int row = 0; row < n && !numbers; row++) {
                coded[row][f] = points.unit(row, f);
            }
            if (!scale(coded, f)) {
                return Optional.empty();
            }
        }
        return Optional.of(coded);
    }

    private static boolean scale(double[][] values, int column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : values) {
            low = Math.min(low, row[column]);
            high = Math.max(high, row[column]);
        }
        for (double[] row : values) {
            row[column] = high == low ? 0 : 2 * (row[column] - low) / (high - low) - 1;
        }
        return high > low;
    }
}
