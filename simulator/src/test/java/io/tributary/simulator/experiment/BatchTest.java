package io.tributary.simulator.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.simulator.scenario.InvalidScenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches: read, run, kept, and gone on with. */
class BatchTest {
    @TempDir
    private Path folder;

    @Test
    void theDigestDoesNotDependOnTheNumberOfWorkers() {
        Path shop = Shop.in(folder.resolve("shop"));
        String one = Shop.digest(shop, folder.resolve("one"), 1);
        assertThat(Shop.digest(shop, folder.resolve("two"), 2)).isEqualTo(one);
        assertThat(Shop.digest(shop, folder.resolve("four"), 4)).isEqualTo(one);
    }

    @Test
    void theFluentInterfaceIsTheSameExperimentAsTheFile() {
        Path shop = Shop.in(folder.resolve("shop"));
        ExperimentSource fluent = ExperimentSource.of(shop, Shop.fluent(), List.of());
        try (ResultStore store = Campaign.run(
                fluent, folder.resolve("out"), Campaign.Start.FRESH, new ThreadRunner(2), Campaign.Told.NOBODY)) {
            assertThat(store.size()).isEqualTo(20 * 2 * 5);
            assertThat(store.digest()).isEqualTo(Shop.digest(shop, folder.resolve("file"), 2));
        }
    }

    @Test
    void whatTravelsToAWorkerIsTheWholeExperiment() throws IOException, ClassNotFoundException {
        ExperimentSource source = Shop.source(Shop.in(folder));
        Work work = new Work(source.batch(), source.fingerprint(), "shards", "part-00001-");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(work);
            out.writeObject(new Task(3, 1, 2));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Work arrived = (Work) in.readObject();
            Task task = (Task) in.readObject();
            ExperimentSource there = ExperimentSource.of(arrived.batch());
            assertThat(there.experiment()).isEqualTo(source.experiment());
            assertThat(there.fingerprint()).isEqualTo(source.fingerprint());
            assertThat(Laboratory.open(arrived.batch(), 1).run(task))
                    .isEqualTo(Laboratory.open(source.batch(), 1).run(task));
        }
    }

    @Test
    void variantsAndRowsMeetTheSameFuturesUnlessAskedOtherwise() {
        Path shop = Shop.in(folder.resolve("shop"));
        Laboratory common = Laboratory.open(Shop.source(shop).batch(), 4);
        assertThat(common.run(new Task(0, 0, 2)).seed())
                .isEqualTo(common.run(new Task(7, 1, 2)).seed());
        Path own = Shop.in(folder.resolve("own"), Shop.EXPERIMENT + "common_luck: no\n");
        Laboratory apart = Laboratory.open(Shop.source(own).batch(), 4);
        assertThat(apart.run(new Task(0, 0, 2)).seed())
                .isNotEqualTo(apart.run(new Task(7, 0, 2)).seed());
        assertThat(apart.run(new Task(7, 0, 2)).seed())
                .isEqualTo(apart.run(new Task(7, 1, 2)).seed());
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsPlaceAndTheNearestName() {
        Path shop = Shop.in(folder, """
                experiment: Wrong
                scenario: .
                variants: [cheapr]
                factors:
                  - {path: "firms[trader].order.base_stock.levl", from: 8, to: 24}
                  - {path: "firms[trader].holding_cost"}
                kpis: [profitt]
                """);
        assertThatThrownBy(() -> Shop.source(shop))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("experiment.yaml:3:12 variants[0] is cheapr")
                .hasMessageContaining("Maybe you meant cheaper")
                .hasMessageContaining("experiment.yaml:6:5 factors[1] says no values")
                .hasMessageContaining(
                        "experiment.yaml:7:8 kpis[0] is profitt, which is no KPI. Maybe you meant profit.");
    }

    @Test
    void aPathOrValueThatDoesNotFitIsToldBeforeAnythingRuns() {
        Path shop = Shop.in(folder, """
                experiment: Wrong
                factors:
                  - {path: "firms[trader].order.base_stock.levl", from: 8, to: 24}
                  - {path: "firms[trader].holding_cost", values: [1, -1]}
                kpis: [profit]
                """);
        assertThatThrownBy(() -> Shop.source(shop))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("experiment.yaml:3:5 factors[0]")
                .hasMessageContaining("Maybe you meant level")
                .hasMessageContaining("experiment.yaml:4:5 factors[1] with the value -1");
    }

    @Test
    void aTableOfPointsIsReadFromItsFile() throws IOException {
        Shop.in(folder, """
                experiment: Points
                factors:
                  - {path: "firms[trader].order.base_stock.level", label: level}
                  - {path: "firms[trader].holding_cost", label: holding}
                design: {point_table: {file: points.csv}}
                kpis: [profit]
                """);
        Files.writeString(folder.resolve("points.csv"), "holding,level\n0.2,10\n0.3,12\n");
        ExperimentSource source = Shop.source(folder);
        assertThat(source.points().values(1)).containsExactly("12", "0.3");
        assertThat(ExperimentSource.of(source.batch()).points().values(0)).containsExactly("10", "0.2");
    }

    @Test
    void experimentsMayStandInTheScenario() throws IOException {
        String held =
                Shop.EXPERIMENT.replace("scenario: .\n", "").indent(4).replaceFirst("    experiment", "  - experiment");
        Files.writeString(folder.resolve("scenario.yaml"), Shop.SCENARIO + "experiments:\n" + held);
        ExperimentSource source = ExperimentReader.open(folder, Optional.empty(), List.of(), UnaryOperator.identity());
        assertThat(source.points().size()).isEqualTo(20);
        assertThat(source.variants()).containsExactly("today", "cheaper");
    }

    @Test
    void replicationsStopWhereTheMeanIsKnownWellEnough() {
        Path shop = Shop.in(folder.resolve("shop"), """
                experiment: Until known
                factors:
                  - {path: "demand[0].process.poisson.mean", values: [2, 12]}
                kpis: [sales.sell_out.units]
                replications: 200
                half_width: 4 %
                """);
        try (ResultStore store = Campaign.run(
                Shop.source(shop),
                folder.resolve("out"),
                Campaign.Start.FRESH,
                new ThreadRunner(2),
                Campaign.Told.NOBODY)) {
            Samples samples = Samples.of(store, Shop.source(shop), Measure.parse("sales.sell_out.units"), -1);
            assertThat(samples.of(1, 0)).hasSize(32);
            assertThat(samples.of(0, 0).length).isGreaterThan(40).isLessThan(200);
        }
    }

    @Test
    void resultsOfAnotherExperimentAreRefusedAndFullFoldersToo() {
        Path shop = Shop.in(folder.resolve("shop"));
        Path out = folder.resolve("out");
        Shop.digest(shop, out, 1);
        assertThatThrownBy(() -> Shop.digest(shop, out, 1))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("--resume");
        Path other = Shop.in(folder.resolve("other"), Shop.EXPERIMENT.replace("points: 20", "points: 21"));
        assertThatThrownBy(() -> Campaign.run(
                        Shop.source(other), out, Campaign.Start.RESUME, new ThreadRunner(1), Campaign.Told.NOBODY))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("another experiment");
    }

    @Test
    void aCorruptShardIsToldAndOnlyWhatIsDamagedRunsAgain() throws IOException {
        Path shop = Shop.in(folder.resolve("shop"));
        Path out = folder.resolve("out");
        String digest = Shop.digest(shop, out, 1);
        Path shard = ResultStore.shards(out.resolve("shards")).get(0);
        List<String> lines = new ArrayList<>(Files.readAllLines(shard));
        int fact = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith("fact,") && lines.indexOf(line) > 400)
                .findFirst()
                .orElseThrow());
        lines.set(fact, lines.get(fact).replaceFirst("[0-9a-f]$", "x"));
        lines.remove(lines.size() - 1);
        Files.writeString(shard, String.join("\n", lines) + "\nfact,tot", StandardCharsets.UTF_8);

        List<String> notices = new ArrayList<>();
        try (ResultStore store = Campaign.run(
                Shop.source(shop),
                out,
                Campaign.Start.RESUME,
                new ThreadRunner(1),
                new Campaign.Told((done, planned) -> {}, notice -> notices.add(notice.en())))) {
            assertThat(store.digest()).isEqualTo(digest);
        }
        assertThat(notices.get(0)).contains(shard.toString(), "checksum is wrong");
        assertThat(notices.get(1)).startsWith("198 committed runs found");
    }

    @Test
    void aKilledProcessGoesOnToTheSameDigest() throws IOException, InterruptedException {
        Path shop = Shop.in(folder.resolve("shop"));
        String whole = Shop.digest(shop, folder.resolve("whole"), 1);
        Path out = folder.resolve("out");
        assertThat(new Killing(shop, out).killAndResume(2)).isEqualTo(whole);
    }

    @Test
    void aFullDiskIsToldAndWhatWasCommittedIsKept() throws IOException, InterruptedException {
        Path shop = Shop.in(folder.resolve("shop"));
        Path out = folder.resolve("out");
        Killing process = new Killing(shop, out);
        String said = process.limitedTo(20);
        assertThat(said)
                .contains("failure The results cannot be written to", "All runs that were committed", "--resume");
        try (ResultStore store =
                ResultStore.open(out.resolve("shards"), Shop.source(shop).fingerprint())) {
            assertThat(store.size()).isBetween(5, 190);
            assertThat(store.damages()).isEmpty();
        }
        assertThat(process.finish()).isEqualTo(Shop.digest(shop, folder.resolve("whole"), 2));
    }

    @Test
    void aFolderThatIsTakenAwayStopsTheBatchWithAClearMessage() throws IOException {
        ExperimentSource source = Shop.source(Shop.in(folder.resolve("shop")));
        Path shards = folder.resolve("out/shards");
        Work work = new Work(source.batch(), source.fingerprint(), shards.toString(), "part-");
        Laboratory laboratory = Laboratory.open(source.batch(), 1);
        ShardWriter shard = work.shard("1");
        shard.append(laboratory.run(new Task(0, 0, 0)));
        try (Stream<Path> files = Files.list(shards)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        assertThatThrownBy(() -> {
                    try (shard) {
                        shard.append(laboratory.run(new Task(0, 0, 1)));
                    }
                })
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("moved or removed");
    }
}
