package io.tributary.workbench.spark;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.Laboratory;
import io.tributary.simulator.experiment.Progress;
import io.tributary.simulator.experiment.Runner;
import io.tributary.simulator.experiment.ShardWriter;
import io.tributary.simulator.experiment.StoreFailure;
import io.tributary.simulator.experiment.Task;
import io.tributary.simulator.experiment.Work;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Runs tasks on Spark. Settings are those of Spark, as system properties: {@code -Dspark.master=spark://host:7077}; without
 * a master the workers are threads of this process. The folder of the results must be seen under the same path by all
 * machines.
 *
 * @param workers workers of this process where no master is named, 1 or more; elsewhere a hint for how finely to divide
 */
public record SparkRunner(int workers) implements Runner {
    /** Pieces for each worker: small enough that a lost one costs little. Assumption. */
    private static final int PIECES = 8;

    private static final int LOOK_MILLIS = 200;
    private static final int MODELS = 4;
    private static final Wording BROKEN = new Wording(
            "Spark stopped: {0}. All runs that were committed before are kept; continue with --resume.",
            "Spark 已停止：{0}。此前已提交的运行均已保留；可用 --resume 继续。");

    /** What stopped a piece, in both languages; travels back to whoever asked. */
    private record Stopped(String en, String zh) implements Serializable {}

    @Override
    public void run(ExperimentSource source, Work work, List<Task> tasks, Progress progress) {
        if (tasks.isEmpty()) {
            return;
        }
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(SparkContext.getOrCreate(settings()));
        int pieces = Math.min(tasks.size(), PIECES * Math.max(workers, spark.defaultParallelism()));
        JavaFutureAction<List<Stopped>> running = spark.parallelize(new ArrayList<>(tasks), pieces)
                .mapPartitions(piece -> runPiece(work, piece))
                .collectAsync();
        List<Stopped> stopped = await(spark, running, pieces, done -> progress.done(done, pieces));
        if (!stopped.isEmpty()) {
            throw new StoreFailure(new Wording(stopped.get(0).en(), stopped.get(0).zh()));
        }
        progress.done(tasks.size(), tasks.size());
    }

    private SparkConf settings() {
        SparkConf conf = new SparkConf(true).setAppName("tributary");
        conf.setIfMissing("spark.master", "local[" + workers + "]");
        conf.setIfMissing("spark.ui.enabled", "false");
        conf.setIfMissing("spark.ui.showConsoleProgress", "false");
        return conf;
    }

    /** One piece on one worker, with a shard of its own for each attempt; what an attempt committed stays good. */
    private static Iterator<Stopped> runPiece(Work work, Iterator<Task> piece) {
        Laboratory laboratory = Laboratory.open(work.batch(), MODELS);
        String name = "spark-%06d".formatted(TaskContext.get().taskAttemptId());
        Optional<Stopped> stopped = Optional.empty();
        try (ShardWriter shard = work.shard(name)) {
            while (piece.hasNext()) {
                shard.append(laboratory.run(piece.next()));
            }
        } catch (StoreFailure e) {
            // Told, not thrown: another attempt would end the same way.
            stopped = Optional.of(new Stopped(e.in(Language.EN), e.in(Language.ZH)));
        }
        return stopped.stream().iterator();
    }

    /** Told how many pieces are done. */
    private interface Pieces {
        void done(int pieces);
    }

    private static List<Stopped> await(
            JavaSparkContext spark, JavaFutureAction<List<Stopped>> running, int pieces, Pieces told) {
        int before = 0;
        while (true) {
            try {
                return running.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                int done = Math.min(pieces, completed(spark, running));
                if (done > before) {
                    told.done(done);
                    before = done;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running.cancel(true);
                throw new IllegalStateException("the experiment was interrupted", e);
            } catch (ExecutionException e) {
                throw new StoreFailure(BROKEN.with(String.valueOf(e.getMessage())));
            }
        }
    }

    private static int completed(JavaSparkContext spark, JavaFutureAction<List<Stopped>> running) {
        int done = 0;
        for (int job : running.jobIds()) {
            var info = spark.statusTracker().getJobInfo(job);
            for (int stage : info == null ? new int[0] : info.stageIds()) {
                var known = spark.statusTracker().getStageInfo(stage);
                done += known == null ? 0 : known.numCompletedTasks();
            }
        }
        return done;
    }
}
