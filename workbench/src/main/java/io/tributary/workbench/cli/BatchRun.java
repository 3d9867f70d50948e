package io.tributary.workbench.cli;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.experiment.Campaign;
import io.tributary.simulator.experiment.ExperimentReader;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.ResultStore;
import io.tributary.simulator.experiment.Runner;
import io.tributary.simulator.experiment.ThreadRunner;
import io.tributary.workbench.report.EvidenceJson;
import io.tributary.workbench.report.EvidencePage;
import io.tributary.workbench.report.EvidenceText;
import io.tributary.workbench.table.BatchFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the experiment of a file: reads it, runs what is missing, seals the results, and says what they mean. */
final class BatchRun {
    private static final int MOST_WORKERS = 256;
    private static final String SPARK = "io.tributary.workbench.spark.SparkRunner";

    private final ScenarioOptions scenario;
    private final RunOptions run;
    private final BatchOptions batch;
    private final Ticker ticker;

    BatchRun(ScenarioOptions scenario, RunOptions run, BatchOptions batch, Ticker ticker) {
        this.scenario = scenario;
        this.run = run;
        this.batch = batch;
        this.ticker = ticker;
    }

    int run(PrintWriter out) {
        if (batch.resume && run.out.isEmpty()) {
            throw new UserError("--resume needs --out, the folder whose runs go on", "--resume 需要 --out 指明要继续的文件夹");
        }
        if (!run.variants.isEmpty() || run.plan.isPresent()) {
            throw new UserError(
                    "the experiment's file says which variants are run; --variant and --plan go with --factor",
                    "运行哪些方案由实验文件说明；--variant 与 --plan 仅与 --factor 同用");
        }
        ExperimentSource source = ExperimentReader.open(scenario.scenario, batch.name, scenario.changes(), this::asked);
        if (run.out.isPresent()) {
            new ResultFolder(run.out);
            return run(source, run.out.get(), out);
        }
        Path folder = temporary();
        try {
            return run(source, folder, out);
        } finally {
            remove(folder);
        }
    }

    private Experiment asked(Experiment written) {
        Experiment experiment = written;
        if (run.replications.isPresent()) {
            experiment = experiment.until(run.replications.get(), experiment.halfWidth());
        }
        return run.seed.isPresent() ? experiment.seeded(run.seed.get()) : experiment;
    }

    private int run(ExperimentSource source, Path folder, PrintWriter out) {
        long most = (long) source.points().size() * source.variants().size() * source.replications();
        ticker.say(Said.ROWS.with(source.points().size(), source.variants().size(), most));
        Campaign.Start start = batch.resume ? Campaign.Start.RESUME : Campaign.Start.FRESH;
        Campaign.Told told = new Campaign.Told(ticker, notice -> ticker.warn(notice.en(), notice.zh()));
        try (ResultStore store = Campaign.run(source, folder, start, runner(), told)) {
            Evidence evidence = new Evidence(source, store);
            if (run.json) {
                out.println(EvidenceJson.of(evidence));
            } else {
                out.print(EvidenceText.of(evidence, scenario.language));
            }
            if (run.out.isPresent()) {
                seal(source, store, evidence, folder);
            }
        }
        return ExitCode.DONE;
    }

    private Runner runner() {
        int workers = batch.workers.orElseGet(run::threads);
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new UserError(
                    "--workers is " + workers + " but must lie in 1 to " + MOST_WORKERS,
                    "--workers 为 " + workers + "，必须在 1 到 " + MOST_WORKERS + " 之间");
        }
        return switch (batch.runner) {
            case THREADS -> new ThreadRunner(workers);
            case SPARK -> spark(workers);
        };
    }

    /** The runner that only a build with the profile spark holds; by name, so that no other build needs its libraries. */
    private static Runner spark(int workers) {
        try {
            Class<? extends Runner> kind = Class.forName(SPARK).asSubclass(Runner.class);
            return kind.getDeclaredConstructor(int.class).newInstance(workers);
        } catch (ReflectiveOperationException e) {
            throw new UserError(
                    "this build has no Spark; start ./tributary-spark instead of ./tributary",
                    "此版本不含 Spark；请用 ./tributary-spark 代替 ./tributary");
        }
    }

    private void seal(ExperimentSource source, ResultStore store, Evidence evidence, Path folder) {
        String page = EvidencePage.of(evidence, scenario.language);
        try {
            BatchFiles.seal(folder, source, store, Version.NUMBER, Map.of("report.html", text -> text.append(page)));
        } catch (IOException e) {
            throw new UserError(
                    e.getMessage() + " All runs are kept; continue with --resume.",
                    e.getMessage() + " 全部运行均已保留，可用 --resume 继续。");
        }
        ticker.say(Said.WRITTEN.with(folder, "report.html, runs, facts, manifest.json, shards"));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tributary-experiment-");
        } catch (IOException e) {
            throw new UserError(
                    "no folder for the runs can be made (" + e.getMessage() + "); name one with --out",
                    "无法建立存放运行结果的文件夹（" + e.getMessage() + "），请用 --out 指定");
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // A temporary folder that cannot be removed is left to the system.
        }
    }
}
