package io.tributary.simulator.experiment;

import io.tributary.simulator.engine.Simulation;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Simulation> simulations;
    private final List<List<Replication>> byVariant = new ArrayList<>();

    private Study(StudyPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        simulations = plan.variants().stream()
                .map(variant -> Simulation.of(plan.baseline().scenario(), variant.scenario()))
                .toList();
        plan.variants().forEach(v -> byVariant.add(new ArrayList<>()));
    }

    /** Runs a study to its end. */
    public static StudyResult run(StudyPlan plan, Progress progress) {
        return new Study(plan, progress).run();
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

    private void runBatch(ExecutorService workers, int from, int to) {
        List<Future<Replication>> futures = new ArrayList<>();
        int variants = plan.variants().size();
        for (int replication = from; replication < to; replication++) {
            for (int variant = 0; variant < variants; variant++) {
                int v = variant;
                int r = replication;
                futures.add(workers.submit(() -> Replication.run(plan, simulations.get(v), v, r)));
            }
        }
        for (int i = 0; i < futures.size(); i++) {
            byVariant.get(i % variants).add(get(futures.get(i)));
            progress.done(from * variants + i + 1, plan.replications() * variants);
        }
    }

    private static Replication get(Future<Replication> future) {
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
