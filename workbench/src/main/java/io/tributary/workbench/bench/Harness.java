package io.tributary.workbench.bench;

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

    /**
     * A harness.
     *
     * @param limit a fresh limit for each instance
     * @param limitText the same in words; results under another limit are not taken over
     * @param teller hears a line per instance
     */
    public Harness(Catalogue catalogue, Supplier<Limit> limit, String limitText, Consumer<String> teller) {
        this.catalogue = catalogue;
        this.limit = limit;
        this.limitText = limitText;
        this.teller = teller;
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
            Optional<Outcome> kept = results.find(instance.name(), limitText);
            Outcome outcome = kept.isPresent() ? kept.get() : measure(instance);
            if (kept.isEmpty()) {
                results.add(outcome);
                teller.accept(BenchTable.line(outcome));
            }
            outcomes.add(outcome);
        }
        return new BenchTable(outcomes);
    }

    private Outcome measure(Instance instance) throws IOException {
        long begun = System.nanoTime();
        Instance.Attempt attempt = instance.solve(limit.get(), 1);
        if (!attempt.complaint().isEmpty()) {
            teller.accept(instance.name() + ": " + attempt.complaint());
        }
        double seconds = (System.nanoTime() - begun) * 1e-9;
        return Outcome.of(instance, attempt, catalogue.best(instance.name()), seconds, limitText);
    }
}
