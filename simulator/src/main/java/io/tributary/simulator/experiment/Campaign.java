package io.tributary.simulator.experiment;

import io.tributary.simulator.document.Wording;
import io.tributary.simulator.kpi.KpiValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs an experiment in rounds until every design row has its replications. After a kill it goes on from what is
 * committed: which runs are wanted depends on committed results alone, so the end is the same.
 */
public final class Campaign {
    private static final String SHARDS = "shards";
    private static final int FIRST_LOOK = 32;
    private static final int NEXT_LOOK = 16;

    private static final Wording ALREADY = new Wording(
            "{0} holds results already. Continue them with --resume, or name another folder with --out.",
            "{0} 中已有结果。请用 --resume 继续，或用 --out 指定另一文件夹。");

    private final ExperimentSource source;
    private final Path shards;
    private final Runner runner;
    private final Progress progress;
    private final String fingerprint;
    private final int[] goals;

    private Campaign(ExperimentSource source, Path folder, Runner runner, Progress progress) {
        this.source = source;
        this.runner = runner;
        this.progress = progress;
        shards = folder.resolve(SHARDS);
        fingerprint = source.fingerprint();
        goals = new int[source.points().size()];
        boolean looks = source.experiment().halfWidth() > 0;
        Arrays.fill(goals, looks ? Math.min(FIRST_LOOK, source.replications()) : source.replications());
    }

    /** What is on disk before anything is run. */
    public enum Start {
        /** Nothing may be there. */
        FRESH,
        /** What is there goes on. */
        RESUME
    }

    /**
     * Runs an experiment to its end.
     *
     * @param folder folder of the results; shards go to its folder {@value #SHARDS}
     * @param start whether earlier runs go on
     * @param runner where tasks are run
     * @param told what there is to say: told damage in earlier shards, and how many runs were found
     * @return all runs, to be closed by the caller
     * @throws StoreFailure where results cannot be written or read, or a run broke down
     */
    public static ResultStore run(ExperimentSource source, Path folder, Start start, Runner runner, Told told) {
        Campaign campaign = new Campaign(source, folder, runner, told.progress());
        if (start == Start.FRESH && !ResultStore.shards(campaign.shards).isEmpty()) {
            throw new StoreFailure(ALREADY.with(folder));
        }
        return campaign.run(told.notices());
    }

    /**
     * Who is told what.
     *
     * @param progress told how many runs are done, of how many
     * @param notices told what a person should know of earlier results
     */
    public record Told(Progress progress, Consumer<Wording> notices) {
        /** Nobody. */
        public static final Told NOBODY = new Told((done, planned) -> {}, notice -> {});
    }

    private static final Wording GOES_ON =
            new Wording("{0} committed runs found; they are kept.", "已找到 {0} 次已提交的运行，予以保留。");

    private ResultStore run(Consumer<Wording> notices) {
        ResultStore store = ResultStore.open(shards, fingerprint);
        store.damages().forEach(notices);
        if (store.size() > 0) {
            notices.accept(GOES_ON.with(store.size()));
        }
        while (true) {
            List<Task> missing = missing(store);
            if (missing.isEmpty()) {
                if (!lookFurther(store)) {
                    return store;
                }
            } else {
                String prefix =
                        "part-%05d-".formatted(ResultStore.shards(shards).size() + 1);
                store.close();
                Work work = new Work(source.batch(), fingerprint, shards.toString(), prefix);
                runner.run(source, work, missing, progress);
                store = ResultStore.open(shards, fingerprint);
            }
        }
    }

    private List<Task> missing(ResultStore store) {
        List<Task> missing = new ArrayList<>();
        for (int row = 0; row < goals.length; row++) {
            for (int replication = 0; replication < goals[row]; replication++) {
                for (int variant = 0; variant < source.variants().size(); variant++) {
                    Task task = new Task(row, variant, replication);
                    if (!store.contains(task)) {
                        missing.add(task);
                    }
                }
            }
        }
        return missing;
    }

    /** Raises the goals of rows that are not known well enough; says whether any was raised. */
    private boolean lookFurther(ResultStore store) {
        boolean raised = false;
        for (int row = 0; row < goals.length; row++) {
            boolean open = source.experiment().halfWidth() > 0 && goals[row] < source.replications();
            if (open && !isKnown(store, row)) {
                goals[row] = Math.min(goals[row] + NEXT_LOOK, source.replications());
                raised = true;
            }
        }
        return raised;
    }

    private boolean isKnown(ResultStore store, int row) {
        Measure main = source.measures().get(0);
        double[][] samples = new double[source.variants().size()][goals[row]];
        store.forRow(row, run -> {
            for (KpiValue fact : run.facts()) {
                if (main.names(fact)
                        && fact.month() == KpiValue.WHOLE
                        && run.task().replication() < goals[row]) {
                    samples[run.task().variant()][run.task().replication()] = fact.value();
                }
            }
        });
        return Arrays.stream(samples)
                .map(Statistics::estimate)
                .allMatch(e -> e.high() - e.mean() <= source.experiment().halfWidth() * Math.abs(e.mean()));
    }
}
