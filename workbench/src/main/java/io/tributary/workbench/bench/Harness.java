package io.tributary.workbench.bench;

import io.tributary.optimizer.facility.exact.Rival;
import io.tributary.optimizer.facility.search.Limit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs the instances of a catalogue one after the other, keeps each result, and goes on where an earlier run stopped. */
public final class Harness {
    private final Catalogue catalogue;
    private final Supplier<Limit> limit;
    private final String limitText;
    private final Consumer<String> teller;
    private final Others others;

    /**
     * Other solvers that are asked, too.
     *
     * @param beside solvers that get each instance with the same limit
     * @param seconds that limit, seconds
     * @param reference solver that gives a best value to instances that have none; empty where nobody does
     * @param referenceSeconds its limit, seconds
     */
    public record Others(
            List<Rival.Solver> beside, double seconds, Optional<Rival.Solver> reference, double referenceSeconds) {
        public Others {
            beside = List.copyOf(beside);
        }

        /** Nobody else. */
        public static Others none() {
            return new Others(List.of(), 0, Optional.empty(), 0);
        }
    }

    /**
     * A harness.
     *
     * @param limit a fresh limit for each instance
     * @param limitText the same in words; results under another limit are not taken over
     * @param teller hears a line per instance
     */
    public Harness(
            Catalogue catalogue, Supplier<Limit> limit, String limitText, Consumer<String> teller, Others others) {
        this.catalogue = catalogue;
        this.limit = limit;
        this.limitText = limitText;
        this.teller = teller;
        this.others = others;
    }

    /**
     * The table of these instances.
     *
     * @param log file to which each result is appended as it comes
     */
    public BenchTable run(List<Instance> instances, Optional<Path> log) throws IOException {
        ResultLog results = new ResultLog(log);
        List<Outcome> outcomes = new ArrayList<>();
        for (Instance instance : instances) {
            Optional<BestValue> best = best(instance, results);
            outcomes.add(kept(
                            instance,
                            best,
                            Outcome.Run.ofOurs(limitText),
                            results,
                            () -> Optional.of(instance.solve(limit.get(), 1)))
                    .orElseThrow());
            for (Rival.Solver solver : others.beside()) {
                kept(
                                instance,
                                best,
                                new Outcome.Run(limitText, solver.title()),
                                results,
                                () -> instance.solve(solver, others.seconds()))
                        .ifPresent(outcomes::add);
            }
        }
        return new BenchTable(outcomes);
    }

    /** The best value of the folder's table; where it has none, that of the solver that gives references. */
    private Optional<BestValue> best(Instance instance, ResultLog results) throws IOException {
        Optional<BestValue> known = catalogue.best(instance.name()).filter(best -> Double.isFinite(best.value()));
        if (known.isPresent() || others.reference().isEmpty()) {
            return known;
        }
        Rival.Solver solver = others.reference().get();
        double seconds = others.referenceSeconds();
        Outcome.Run run = new Outcome.Run(seconds + " s reference", solver.title());
        return kept(instance, known, run, results, () -> instance.solve(solver, seconds))
                .flatMap(Outcome::asBest);
    }

    /** How an instance is solved. */
    private interface Solving {
        Optional<Instance.Attempt> attempt() throws IOException;
    }

    /** A result from the log, measured against today's best value, or a new one. */
    private Optional<Outcome> kept(
            Instance instance, Optional<BestValue> best, Outcome.Run run, ResultLog results, Solving solving)
            throws IOException {
        Optional<Outcome> known = results.find(instance.name(), run);
        if (known.isPresent()) {
            return known.map(outcome ->
                    Double.isNaN(outcome.best()) && best.isPresent() ? outcome.against(best.get()) : outcome);
        }
        long begun = System.nanoTime();
        Optional<Instance.Attempt> attempt = solving.attempt();
        if (attempt.isEmpty()) {
            return Optional.empty();
        }
        double seconds = (System.nanoTime() - begun) * 1e-9;
        Outcome outcome = Outcome.of(instance, attempt.get(), best, seconds, run);
        if (!attempt.get().complaint().isEmpty()) {
            teller.accept(
                    instance.name() + ", " + run.solver() + ": " + attempt.get().complaint());
        }
        results.add(outcome);
        teller.accept(BenchTable.line(outcome));
        return Optional.of(outcome);
    }
}
