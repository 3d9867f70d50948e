package io.tributary.optimizer.territory.bound;

import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * No division has shorter borders than this, by the second smallest eigenvalue of the border graph's Laplacian (Fiedler
 * 1973, Czechoslovak Mathematical Journal 23:298-305), with each zone weighed by one or by a measure. For zones of
 * weight w the border of a set S is at least eigenvalue x w(S) w(rest) / w(all); limits of the measures say how uneven
 * territories can be. Contiguity is left out.
 */
public final class CutBound {
    /** Beyond so many zones the eigenvalue takes longer than a second, and the bound is zero. */
    private static final int LARGEST = 600;
    /** Eigenvalues of such matrices are computed to about 1e-12. */
    private static final double SAFE = 1e-8;

    private CutBound() {}

    /** The bound in whole units, rounded so that it is never too high. */
    public static long of(TerritoryProblem problem) {
        if (!problem.bordersCost() || problem.territories() < 2 || problem.zones() > LARGEST || hasNegative(problem)) {
            return 0;
        }
        double best = 0;
        for (int k = 0; k < problem.measures(); k++) {
            int measure = k;
            double[] weight = IntStream.range(0, problem.zones())
                    .mapToDouble(j -> problem.amount(measure, j))
                    .toArray();
            double smallest = Arrays.stream(weight).min().orElse(0);
            double mean = Arrays.stream(weight).average().orElse(0);
            if (smallest > SAFE * mean) {
                best = Math.max(best, bound(problem, weight, (double) problem.low(k), (double) problem.high(k)));
            }
        }
        return (long) Math.ceil(best - SAFE * (1 + best));
    }

    private static boolean hasNegative(TerritoryProblem problem) {
        for (int j = 0; j < problem.zones(); j++) {
            for (int at = problem.first(j); at < problem.end(j); at++) {
                if (problem.length(at) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double bound(TerritoryProblem problem, double[] weight, double low, double high) {
        double total = Arrays.stream(weight).sum();
        double left = total - low * problem.territories();
        double squares = 0;
        for (int t = 0; t < problem.territories(); t++) {
            double more = Math.max(0, Math.min(left, high - low));
            left -= more;
            squares += (low + more) * (low + more);
        }
        double eigenvalue = secondEigenvalue(problem, weight);
        return Math.max(0, eigenvalue * (total * total - squares) / total / 2);
    }

    /** Second smallest eigenvalue of the Laplacian, scaled by the weights, less what it may be wrong by. */
    private static double secondEigenvalue(TerritoryProblem problem, double[] weight) {
        int zones = problem.zones();
        double[][] matrix = new double[zones][zones];
        for (int j = 0; j < zones; j++) {
            for (int at = problem.first(j); at < problem.end(j); at++) {
                int other = problem.neighbour(at);
                matrix[j][other] -= problem.length(at) / StrictMath.sqrt(weight[j] * weight[other]);
                matrix[j][j] += problem.length(at) / weight[j];
            }
        }
        double[] values = new EigenDecomposition(new Array2DRowRealMatrix(matrix, false)).getRealEigenvalues();
        Arrays.sort(values);
        return values[1] - SAFE * values[zones - 1];
    }
}
