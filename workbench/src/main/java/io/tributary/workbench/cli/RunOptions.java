package io.tributary.workbench.cli;

import io.tributary.simulator.scenario.Change;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How often, with which luck and variants a command runs a scenario, and where results go. */
final class RunOptions {
    private static final int MOST_THREADS = 256;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            description = "Only this variant, beside the baseline. May be repeated.")
    List<String> variants = new ArrayList<>();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "Simulate this plan (.json, .csv, .xlsx, .xlsx#Sheet) in place of the solver's, or beside the"
                    + " variants.")
    Optional<Path> plan = Optional.empty();

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications at most, instead of the scenario's.")
    Optional<Integer> replications = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "Study seed, instead of the scenario's.")
    Optional<Long> seed = Optional.empty();

    @Option(names = "--threads", paramLabel = "T", description = "Worker threads (default: all cores).")
    Optional<Integer> threads = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for report.html, tables and manifest.")
    Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON.")
    boolean json;

    @Option(names = "--quiet", description = "No progress and no hints.")
    boolean quiet;

    @Option(names = "--no-color", description = "No colors; NO_COLOR does the same.")
    boolean noColor;

    /** The scenario's changes, and the seed as one of them, so that the fingerprint knows it. */
    List<Change> changes(ScenarioOptions scenario) {
        List<Change> changes = new ArrayList<>(scenario.changes());
        seed.ifPresent(wanted -> changes.add(new Change("run.seed", "", wanted.toString(), "--seed")));
        return changes;
    }

    int threads() {
        int wanted = threads.orElse(Runtime.getRuntime().availableProcessors());
        if (wanted < 1 || wanted > MOST_THREADS) {
            throw new UserError(
                    "--threads is " + wanted + " but must lie in 1 to " + MOST_THREADS,
                    "--threads 为 " + wanted + "，必须在 1 到 " + MOST_THREADS + " 之间");
        }
        return wanted;
    }

    /** Whether to mark the answer with colors: only on a terminal, and only if nobody objects. */
    boolean colors() {
        return !noColor && System.getenv("NO_COLOR") == null && Terminal.showsAnswers();
    }
}
