package io.tributary.simulator.experiment;

import io.tributary.simulator.engine.SavedState;
import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.catalogue.KpiReader;
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
    private final List<Replication.Subject> subjects;
    private final List<List<Replication>> byVariant = new ArrayList<>();
    private final StudyDigest digest = new StudyDigest();

    private Study(StudyPlan plan, Progress progress, WarmStates states) {
        this.plan = plan;
        this.progress = progress;
        this.states = states;
        baseline = Simulation.of(plan.baseline().scenario());
        List<Replication.Subject> ready = new ArrayList<>();
        for (StudyPlan.Variation variant : plan.variants()) {
            Simulation simulation = baseline.variant(variant.scenario());
            ready.add(new Replication.Subject(ready.size(), simulation, new KpiReader(variant.scenario())));
            byVariant.add(new ArrayList<>());
        }
        subjects = List.copyOf(ready);
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
            int look = firstLook();
            while (done < plan.replications()) {
                runBatch(workers, done, look);
                done = look;
                if (canBeSure() && isSureEnough()) {
                    break;
                }
                look = Math.min(look + NEXT_LOOK, plan.replications());
            }
            return new Findings(plan, byVariant, remarks()).result(workers, digest);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<List<String>> remarks() {
        return subjects.stream().map(subject -> subject.simulation().remarks()).toList();
    }

    /** Replications before the first look; all where nobody looks. */
    private int firstLook() {
        return canBeSure() ? Math.min(FIRST_LOOK, plan.replications()) : plan.replications();
    }

    /** Whether a half-width was asked for that replications can reach. */
    private boolean canBeSure() {
        return plan.scenario().run().halfWidth() != 0
                && !plan.scenario().targets().isEmpty();
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
            digest.add(plan.variants().get(0).name(), runs.get(0).result());
            done++;
            progress.done(done * runs.size(), plan.replications() * runs.size());
        }
    }

    /** One future of all variants, one after the other. */
    private List<Replication> one(int replication, Optional<SavedState> warm) {
        List<Replication> runs = new ArrayList<>();
        for (Replication.Subject subject : subjects) {
            runs.add(Replication.run(plan, subject, replication, warm));
        }
        return runs;
    }

    /** One future of all variants, each on a thread of its own; nobody waits while holding a thread. */
    private CompletableFuture<List<Replication>> shareOut(
            ExecutorService workers, int replication, Optional<SavedState> warm) {
        List<CompletableFuture<Replication>> runs = new ArrayList<>();
        for (Replication.Subject subject : subjects) {
            runs.add(CompletableFuture.supplyAsync(() -> Replication.run(plan, subject, replication, warm), workers));
        }
        return CompletableFuture.allOf(runs.toArray(new CompletableFuture<?>[0]))
                .thenApply(all -> runs.stream().map(CompletableFuture::join).toList());
    }

    /** The state in which the variants begin in a future; not needed where the baseline is alone. */
    private Optional<SavedState> warm(int replication) {
        if (subjects.size() == 1 && !states.areWanted()) {
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
