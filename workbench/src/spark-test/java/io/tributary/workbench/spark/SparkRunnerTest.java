package io.tributary.workbench.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.simulator.experiment.Campaign;
import io.tributary.simulator.experiment.ExperimentReader;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.ResultStore;
import io.tributary.simulator.experiment.Runner;
import io.tributary.simulator.experiment.StoreFailure;
import io.tributary.simulator.experiment.ThreadRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same experiment on threads, on local Spark and on a cluster that loses a worker ends in the same digest. */
class SparkRunnerTest {
    private static final String SCENARIO = """
            scenario: A shop
            money: CNY
            time: {start: 2027-01-04, length: 52 weeks}
            skus: [{id: tea, maker: garden, cost: 2}]
            firms:
              - {id: garden, kind: maker}
              - {id: trader, kind: distributor, buys_from: garden, order: {base_stock: {level: 14}}, holding_cost: 0.1}
            links:
              - {seller: garden, buyer: trader, price: {fixed: 5}}
              - {seller: trader, buyer: consumers, price: {fixed: 7}}
            demand: [{at: trader, sku: tea, process: {poisson: {mean: 12}}}]
            run: {seed: 11, replications: 8}
            """;

    private static final String EXPERIMENT = """
            experiment: How much stock
            scenario: .
            factors: [{path: "firms[trader].order.base_stock.level", from: 8, to: 24, whole: yes}]
            design: {full: {}}
            kpis: [profit(trader)]
            replications: 400
            """;

    @TempDir
    private Path folder;

    @AfterEach
    void stopSpark() {
        SparkContext.getOrCreate(new SparkConf().setMaster("local[1]").setAppName("none"))
                .stop();
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("spark."));
    }

    private ExperimentSource source(String experiment) throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), SCENARIO);
        Files.writeString(folder.resolve("experiment.yaml"), experiment);
        return ExperimentReader.open(folder, Optional.empty(), List.of(), any -> any);
    }

    private String digest(ExperimentSource source, String out, Runner runner, Campaign.Told told) {
        try (ResultStore store = Campaign.run(source, folder.resolve(out), Campaign.Start.FRESH, runner, told)) {
            return store.digest();
        }
    }

    @Test
    void localSparkEndsInTheDigestOfTheThreads() throws IOException {
        ExperimentSource source = source(EXPERIMENT);
        String threads = digest(source, "threads", new ThreadRunner(2), Campaign.Told.NOBODY);
        assertThat(digest(source, "spark", new SparkRunner(2), Campaign.Told.NOBODY))
                .isEqualTo(threads);
    }

    @Test
    void aRunThatBreaksDownIsToldAsByTheThreads() throws IOException {
        ExperimentSource source = source(EXPERIMENT.replace("from: 8, to: 24, whole: yes", "values: [8, 9e14]"));
        assertThatThrownBy(() -> digest(source, "spark", new SparkRunner(2), Campaign.Told.NOBODY))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("stopped at row 1");
    }

    @Test
    void aClusterThatLosesAWorkerEndsInTheDigestOfTheThreads() throws IOException {
        ExperimentSource source = source(EXPERIMENT.replace("replications: 400", "replications: 500"));
        String threads = digest(source, "threads", new ThreadRunner(2), Campaign.Told.NOBODY);
        try (Cluster cluster = Cluster.start(folder)) {
            System.setProperty("spark.master", cluster.master());
            System.setProperty("spark.driver.host", "127.0.0.1");
            System.setProperty("spark.executor.memory", "512m");
            System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
            System.setProperty("spark.executor.extraJavaOptions", JavaModuleOptions.defaultModuleOptions());
            System.setProperty("spark.cores.max", "2");
            System.setProperty("spark.scheduler.minRegisteredResourcesRatio", "1.0");
            System.setProperty("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s");
            AtomicBoolean killed = new AtomicBoolean();
            Campaign.Told told = new Campaign.Told(
                    (done, planned) -> {
                        boolean bothAreAtWork = shards().size() >= done + 2;
                        if (done < planned && bothAreAtWork && killed.compareAndSet(false, true)) {
                            cluster.killWorker(2);
                        }
                    },
                    notice -> {});
            assertThat(digest(source, "spark", new SparkRunner(2), told)).isEqualTo(threads);
            assertThat(killed).as(cluster.log()).isTrue();
        }
        assertThat(attempts()).as("attempts, of 16 pieces").isGreaterThan(16);
    }

    /** Attempts are numbered from 0; one that was lost before it wrote anything leaves no shard, but its number is used. */
    private int attempts() {
        return 1
                + shards().stream()
                        .map(shard -> shard.getFileName().toString().replace(".csv", ""))
                        .mapToInt(name -> Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)))
                        .max()
                        .orElse(-1);
    }

    private List<Path> shards() {
        try (Stream<Path> shards = Files.list(folder.resolve("spark/shards"))) {
            return shards.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
