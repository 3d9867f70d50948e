package io.tributary.optimizer.facility.exact;

import io.tributary.optimizer.facility.FacilityPlan;
import io.tributary.optimizer.facility.FacilityProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A whole facility problem given to another solver as an integer program, to be compared with. The solver runs in a
 * process of its own, because HiGHS as OR-Tools wraps it keeps its best plan to itself when its time is over and writes on
 * standard output: its plans come from the file to which it reports each improvement, its bound from what it prints.
 */
public final class Rival {
    /** Arcs beyond which a program with a row for each is not written down. */
    private static final int MOST_ARCS = 1_500_000;

    private static final long GRACE_SECONDS = 120;

    private Rival() {}

    /** The solvers that can be compared with, by their names in OR-Tools. */
    public enum Solver {
        HIGHS("highs", "HiGHS"),
        CP_SAT("sat", "CP-SAT");

        private final String key;
        private final String title;

        Solver(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /** Name by which people know it. */
        public String title() {
            return title;
        }

        String key() {
            return key;
        }
    }

    /**
     * What a solver found.
     *
     * @param plan its best plan; empty where it has none
     * @param bound its own bound, in units of cost; empty where it says none
     * @param proved whether it says that its plan is optimal
     * @param seconds how long it worked, without writing and reading the program
     */
    public record Answer(Optional<FacilityPlan> plan, OptionalDouble bound, boolean proved, double seconds) {}

    /** Whether a problem is small enough to be written down arc by arc. */
    public static boolean canHold(FacilityProblem problem) {
        return problem.arcs() <= MOST_ARCS;
    }

    /**
     * Solves a problem.
     *
     * @param seconds time limit of the solver itself
     * @throws IOException where the process cannot be started or its files cannot be read
     */
    public static Answer solve(FacilityProblem problem, Solver solver, double seconds) throws IOException {
        Path folder = Files.createTempDirectory("tributary-rival");
        try {
            Path model = folder.resolve("problem.bin");
            Path plan = folder.resolve("plan.txt");
            Path log = folder.resolve("log.txt");
            ProblemFile.write(problem, model);
            run(List.of(solver.key(), model.toString(), plan.toString(), String.valueOf(seconds)), log, seconds);
            return answer(problem, plan, RivalLog.read(log));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void run(List<String> arguments, Path log, double seconds) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RivalProcess.class.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            // Reading a large program is not part of the solver's time.
            long patience = (long) Math.ceil(2 * seconds) + GRACE_SECONDS;
            if (!process.waitFor(patience, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("the other solver was interrupted", e);
        }
    }

    private static Answer answer(FacilityProblem problem, Path file, RivalLog log) throws IOException {
        Optional<FacilityPlan> plan = Files.exists(file) ? plan(problem, Files.readAllLines(file)) : Optional.empty();
        OptionalDouble bound = log.bound();
        return new Answer(plan, bound, log.isProved() && plan.isPresent(), log.seconds());
    }

    /** The last whole solution of a file: a line "Objective", a line "# Columns n", then a name and a value a line. */
    static Optional<FacilityPlan> plan(FacilityProblem problem, List<String> lines) {
        int columns = problem.sites() + problem.arcs();
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).toLowerCase(Locale.ROOT).startsWith("# columns") && at + columns < lines.size()) {
                return Optional.of(plan(problem, lines, at + 1 + problem.sites()));
            }
        }
        return Optional.empty();
    }

    private static FacilityPlan plan(FacilityProblem problem, List<String> lines, int firstArc) {
        int[] arcOf = new int[problem.customers()];
        Arrays.fill(arcOf, FacilityProblem.UNSERVED);
        for (int k = 0; k < problem.arcs(); k++) {
            String line = lines.get(firstArc + k);
            if (Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)) > 0.5) {
                arcOf[problem.customer(k)] = k;
            }
        }
        return new FacilityPlan(Arrays.stream(arcOf).boxed().toList());
    }
}
