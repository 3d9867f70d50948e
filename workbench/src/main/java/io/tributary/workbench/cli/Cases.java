package io.tributary.workbench.cli;

import io.tributary.simulator.document.Problems;
import io.tributary.simulator.expect.Verification;
import io.tributary.simulator.expect.Verified;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Verifies many scenario files at once; the outcome is in the order of the files and the same for any thread count. */
final class Cases {
    private final VerifyOptions options;
    private final Ticker ticker;

    Cases(VerifyOptions options, Ticker ticker) {
        this.options = options;
        this.ticker = ticker;
    }

    /** What became of one file: findings, or why it could not be verified. */
    private record Found(Optional<Verified> verified, Optional<RuntimeException> failure) {}

    /**
     * Verifies scenario files.
     *
     * @throws InvalidScenario with the problems of all files together
     */
    List<Verified> verify(List<Path> files) {
        OptionalInt replications = options.replications();
        AtomicInteger done = new AtomicInteger();
        List<ForkJoinTask<Found>> tasks = new ArrayList<>();
        for (Path file : files) {
            tasks.add(ForkJoinTask.adapt(() -> {
                Found found = found(file, replications);
                synchronized (ticker) {
                    ticker.done(done.incrementAndGet(), files.size());
                }
                return found;
            }));
        }
        ForkJoinPool workers = new ForkJoinPool(options.threads());
        try {
            tasks.forEach(workers::execute);
            return gathered(tasks);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Found found(Path file, OptionalInt replications) {
        try {
            return new Found(
                    Optional.of(
                            Verification.of(ScenarioReader.open(file, List.of(), Verification.READABLE), replications)),
                    Optional.empty());
        } catch (RuntimeException e) {
            return new Found(Optional.empty(), Optional.of(e));
        }
    }

    private static List<Verified> gathered(List<ForkJoinTask<Found>> tasks) {
        Problems problems = new Problems();
        List<Verified> verified = new ArrayList<>();
        for (ForkJoinTask<Found> task : tasks) {
            Found found = task.join();
            found.verified().ifPresent(verified::add);
            found.failure().ifPresent(failure -> {
                if (!(failure instanceof InvalidScenario invalid)) {
                    throw failure;
                }
                problems.addAll(invalid.problems());
            });
        }
        if (problems.isEmpty()) {
            return verified;
        }
        throw new InvalidScenario(problems.all());
    }
}
