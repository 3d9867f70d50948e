package io.tributary.optimizer.facility.exact;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import java.util.OptionalLong;

/**
 * A facility problem, or a part of one, as a program for an integer programming library. Solved by SCIP, which unlike
 * HiGHS as OR-Tools wraps it returns its best plan and bound when the time is over (decision record 0011).
 */
public abstract sealed class ExactProgram implements AutoCloseable permits IntegerProgram, RadiusProgram {
    /** Solvers keep constraints to about 1e-9 and bounds to about 1e-7 of their size; this is many times more. */
    private static final double SAFE = 1e-6;
    /** Solvers call everything beyond this infinite. */
    private static final double INFINITE = 1e19;
    /** Solvers work with absolute tolerances, so the largest cost should be about this. */
    private static final double WORKING_COST = 1e6;

    final MPSolver solver;
    private final double unit;
    private boolean hasPlan;
    private boolean isExhausted;

    /** A program in which costs are divided, if need be, so that the largest is about a million. */
    ExactProgram(double largestCost) {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("SCIP");
        unit = largestCost > WORKING_COST ? largestCost / WORKING_COST : 1;
        solver.objective().setMinimization();
    }

    /** A cost in the solver's unit. */
    final double working(long cost) {
        return cost / unit;
    }

    /** Solves for so many seconds at most. */
    public final void solve(double seconds) {
        solver.setTimeLimit((long) Math.max(1, 1000 * seconds));
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        MPSolver.ResultStatus status = solver.solve(parameters);
        hasPlan = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
        isExhausted = status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.INFEASIBLE;
    }

    /** Whether the last solution was complete, so that nothing better exists. */
    public final boolean isExhausted() {
        return isExhausted;
    }

    final boolean hasPlan() {
        return hasPlan;
    }

    /** The arc by customer as the solver has it; the plan before where it found none. */
    public abstract int[] plan();

    /** What is added to the solver's objective, in units of cost. */
    abstract long fixedCost();

    /** No plan costs less; empty where the solver knows nothing. */
    public final OptionalLong bound() {
        double bound = hasPlan ? solver.objective().bestBound() * unit : Double.NEGATIVE_INFINITY;
        if (Math.abs(bound) > INFINITE / WORKING_COST * unit) {
            return OptionalLong.empty();
        }
        double safe = bound - SAFE * Math.max(1, Math.abs(bound));
        return OptionalLong.of(fixedCost() + (long) Math.ceil(safe));
    }

    @Override
    public final void close() {
        solver.delete();
    }
}
