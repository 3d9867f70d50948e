package io.tributary.optimizer.facility.exact;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The process in which another solver works: reads a problem, solves it, and leaves its plan in a file and everything else
 * on standard output. Started by {@link Rival} only.
 */
public final class RivalProcess {
    private static final String HIGHS = "highs";
    private static final int THREADS = 2;

    private RivalProcess() {}

    /** Arguments: solver, problem, file for the plan, seconds. */
    public static void main(String[] args) throws IOException {
        Loader.loadNativeLibraries();
        boolean highs = args[0].equals(HIGHS);
        ModelBuilder model = RivalModel.of(ProblemFile.read(Path.of(args[1])), !highs);
        ModelSolver solver = new ModelSolver(args[0]);
        solver.setTimeLimit(Duration.ofMillis((long) (1000 * Double.parseDouble(args[3]))));
        solver.setSolverSpecificParameters(
                highs
                        ? "mip_improving_solution_file=" + args[2] + "\nmip_rel_gap=0\nthreads=" + THREADS
                        : "num_workers: " + THREADS);
        solver.enableOutput(highs);
        long begun = System.nanoTime();
        SolveStatus status = solver.solve(model);
        double seconds = (System.nanoTime() - begun) * 1e-9;
        System.out.println(RivalLog.STATUS + status);
        System.out.println(RivalLog.SECONDS + seconds);
        if (solver.hasSolution()) {
            if (status == SolveStatus.OPTIMAL || !highs) {
                System.out.println(RivalLog.BOUND + solver.getBestObjectiveBound());
            }
            write(model, solver, Path.of(args[2]));
        }
    }

    private static void write(ModelBuilder model, ModelSolver solver, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Objective " + solver.getObjectiveValue());
        lines.add("# Columns " + model.numVariables());
        for (int i = 0; i < model.numVariables(); i++) {
            Variable variable = model.varFromIndex(i);
            lines.add(variable.getName() + " " + solver.getValue(variable));
        }
        Files.write(file, lines);
    }
}
