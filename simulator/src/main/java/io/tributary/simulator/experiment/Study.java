package io.tributary.simulator.experiment;

import io.tributary.simulator.engine.SavedState;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.luck.Luck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs all variants of a scenario under common luck, replication by replication, and sums up what was seen. Results do
 * not depend on the number of threads: every run is a function of its seed, and they are gathered in order.
 */
public final class Study {
    /** Replications after which the half-width rule looks for the first time: at least 30, as intervals need. */
    private static final int FIRST_LOOK = 32;

    /** Replications between two looks. */
    private static final int NEXT_LOOK = 16;

    private final StudyPlan plan;
    private final Progress progress;
    private final WarmStates states;
    private final Simulation baseline;
    private final List<Simulation> simulations;
    private final List<List<Replication>> byVariant = new ArrayList<>();

    private Study(StudyPlan plan, Progress progress, WarmStates states) {
        this.plan = plan;
        this.progress = progress;
        this.states = states;
        baseline = Simulation.of(plan.baseline().scenario());
        simulations = plan.variants().stream()
                .map(variant -> baseline.variant(variant.scenario()))
                .toList();
        plan.variants().forEach(v -> byVariant.add(new ArrayList<>()));
    }

    /** Runs a study to its end. */
    public static StudyResult run(StudyPlan plan, Progress progress) {
        return run(plan, progress, WarmStates.fresh());
    }

    /**
     * Runs a study to its end.
     *
     * @param states what is known of the states in which its variants begin
     */
    public static StudyResult run(StudyPlan plan, Progress progress, WarmStates states) {
        return new Study(plan, progress, states).run();
    }

    private StudyResult run() {
        ExecutorService workers = Executors.newFixedThreadPool(plan.threads(), Study::daemon);
        try {
            int done = 0;
            int look = Math.min(FIRST_LOOK, plan.replications());
            while (done < plan.replications()) {
                runBatch(workers, done, look);
                done = look;
                if (isSureEnough()) {
                    break;
                }
                look = Math.min(look + NEXT_LOOK, plan.replications());
            }
        } finally {
            workers.shutdownNow();
        }
        return new Findings(
                        plan,
                        byVariant,
                        simulations.stream().map(Simulation::remarks).toList())
                .result();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tributary-worker");
        thread.setDaemon(true);
        return thread;
    }

    /** Where there are fewer futures than threads, the variants of a future are shared out among them. */
    private void runBatch(ExecutorService workers, int from, int to) {
        boolean few = to - from < plan.threads();
        List<CompletableFuture<List<Replication>>> futures = new ArrayList<>();
        for (int replication = from; replication < to; replication++) {
            int r = replication;
            futures.add(
                    few
                            ? CompletableFuture.supplyAsync(() -> warm(r), workers)
                                    .thenCompose(warm -> shareOut(workers, r, warm))
                            : CompletableFuture.supplyAsync(() -> one(r, warm(r)), workers));
        }
        int done = from;
        for (Future<List<Replication>> future : futures) {
            List<Replication> runs = get(future);
            for (int variant = 0; variant < runs.size(); variant++) {
                byVariant.get(variant).add(runs.get(variant));
            }
            done++;
            progress.done(done * runs.size(), plan.replications() * runs.size());
        }
    }

    /** One future of all variants, one after the other. */
    private List<Replication> one(int replication, Optional<SavedState> warm) {
        List<Replication> runs = new ArrayList<>();
        for (int variant = 0; variant < simulations.size(); variant++) {
            runs.add(Replication.run(plan, simulations.get(variant), variant, replication, warm));
        }
        return runs;
    }

    /** One future of all variants, each on a thread of its own; nobody waits while holding a thread. */
    private CompletableFuture<List<Replication>> shareOut(
            ExecutorService workers, int replication, Optional<SavedState> warm) {
        List<CompletableFuture<Replication>> runs = new ArrayList<>();
        for (int variant = 0; variant < simulations.size(); variant++) {
            int v = variant;
            runs.add(CompletableFuture.supplyAsync(
                    () -> Replication.run(plan, simulations.get(v), v, replication, warm), workers));
        }
        return CompletableFuture.allOf(runs.toArray(new CompletableFuture<?>[0]))
                .thenApply(all -> runs.stream().map(CompletableFuture::join).toList());
    }

    /** The state in which the variants begin in a future; not needed where the baseline is alone. */
    private Optional<SavedState> warm(int replication) {
        if (simulations.size() == 1 && !states.areWanted()) {
            return Optional.empty();
        }
        return states.of(baseline, new Luck(plan.seed(), replication), plan.threadsPerRun());
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the study was interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Whether the half-width of every target KPI is below the asked share of its mean, for every variant. */
    private boolean isSureEnough() {
        double wanted = plan.scenario().run().halfWidth();
        if (wanted == 0 || plan.scenario().targets().isEmpty()) {
            return false;
        }
        for (List<Replication> runs : byVariant) {
            for (int t = 0; t < plan.scenario().targets().size(); t++) {
                int target = t;
                double[] sample = runs.stream()
                        .mapToDouble(r -> r.targetValues().get(target))
                        .toArray();
                Estimate e = Statistics.estimate(sample);
                if (e.high() - e.mean() > wanted * Math.abs(e.mean())) {
                    return false;
                }
            }
        }
        return true;
    }
}
