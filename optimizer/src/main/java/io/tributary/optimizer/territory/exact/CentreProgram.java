package io.tributary.optimizer.territory.exact;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import io.tributary.optimizer.territory.TerritoryProblem;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * No division costs less with its centres than this program: whole centres, zones that may be shared between them where
 * that is allowed, and every measure within its limits (Hess, Weaver, Siegfeldt, Whelan and Zitlau 1965, Operations
 * Research 13:998-1006). Contiguity is left out. Solved by SCIP, as in decision record 0011.
 */
public final class CentreProgram implements AutoCloseable {
    /** Solvers keep constraints to about 1e-9 and bounds to about 1e-7 of their size; this is many times more. */
    private static final double SAFE = 1e-6;
    /** Solvers work with absolute tolerances, so the largest cost should be about this. */
    private static final double WORKING_COST = 1e6;

    private static final double INFINITE = 1e15;

    private final TerritoryProblem problem;
    private final MPSolver solver;
    private final boolean whole;
    private final MPVariable[] centre;
    private final MPVariable[][] part;
    private final double unit;

    /**
     * The program.
     *
     * @param useful by zone, the zones that it may serve as the centre of a territory of a better plan; empty where it
     *     can't be a centre
     * @param whole whether zones must be whole, too: a higher bound, which takes much longer
     */
    public CentreProgram(TerritoryProblem problem, boolean[][] useful, boolean whole) {
        Loader.loadNativeLibraries();
        this.problem = problem;
        this.whole = whole;
        solver = MPSolver.createSolver("SCIP");
        solver.objective().setMinimization();
        centre = new MPVariable[problem.zones()];
        part = new MPVariable[problem.zones()][0];
        unit = Math.max(1, largestCost(useful) / WORKING_COST);
        MPConstraint all = solver.makeConstraint(problem.territories(), problem.territories());
        for (int c = 0; c < centre.length; c++) {
            if (useful[c].length > 0) {
                addCentre(c, useful[c]);
                all.setCoefficient(centre[c], 1);
            }
        }
        addZones(useful);
    }

    private double largestCost(boolean[][] useful) {
        double largest = 1;
        for (int c = 0; c < problem.zones(); c++) {
            for (int j = 0; j < useful[c].length; j++) {
                largest = Math.max(largest, useful[c][j] ? Math.abs((double) problem.cost(c, j)) : 0);
            }
        }
        return largest;
    }

    private void addCentre(int c, boolean[] serves) {
        centre[c] = solver.makeBoolVar("");
        part[c] = new MPVariable[problem.zones()];
        int[] zones = IntStream.range(0, problem.zones())
                .filter(j -> j == c || serves[j])
                .toArray();
        for (int j : zones) {
            part[c][j] = j == c ? centre[c] : solver.makeVar(0, 1, whole, "");
            solver.objective().setCoefficient(part[c][j], problem.cost(c, j) / unit);
            if (j != c) {
                MPConstraint link = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
                link.setCoefficient(part[c][j], 1);
                link.setCoefficient(centre[c], -1);
            }
        }
        for (int k = 0; k < problem.measures(); k++) {
            MPConstraint least = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
            MPConstraint most = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0);
            for (int j : zones) {
                double amount = problem.amount(k, j);
                least.setCoefficient(part[c][j], j == c ? amount - problem.low(k) : amount);
                most.setCoefficient(part[c][j], j == c ? amount - problem.high(k) : amount);
            }
        }
    }

    private void addZones(boolean[][] useful) {
        for (int j = 0; j < problem.zones(); j++) {
            MPConstraint once = solver.makeConstraint(1, 1);
            for (int c = 0; c < problem.zones(); c++) {
                if (useful[c].length > 0 && (j == c || useful[c][j])) {
                    once.setCoefficient(part[c][j], 1);
                }
            }
        }
    }

    /**
     * No plan that such centres allow costs less; empty where the solver has no bound in time, infinite where there is no
     * such plan.
     */
    public OptionalDouble bound(double seconds) {
        solver.setTimeLimit((long) Math.max(1, 1000 * seconds));
        MPSolver.ResultStatus status = solver.solve();
        if (status == MPSolver.ResultStatus.INFEASIBLE) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        boolean known = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
        double bound = known ? solver.objective().bestBound() * unit : Double.NEGATIVE_INFINITY;
        return Math.abs(bound) > INFINITE
                ? OptionalDouble.empty()
                : OptionalDouble.of(bound - SAFE * Math.max(1, Math.abs(bound)));
    }

    @Override
    public void close() {
        solver.delete();
    }
}
