package io.tributary.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.optimizer.facility.exact.Rival;
import io.tributary.optimizer.facility.search.Limit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTest {
    private static final long MOVES = 20_000;

    @TempDir
    private Path folder = Path.of("");

    private Catalogue catalogue(String best) throws IOException {
        Files.createDirectories(folder.resolve("pmed"));
        Files.createDirectories(folder.resolve("gap"));
        Files.writeString(folder.resolve("pmed/line.txt"), "4 3 1\n1 2 1\n2 3 1\n3 4 1\n");
        Files.writeString(folder.resolve("gap/extra"), "2 2\n10 20\n30 40\n5 6\n7 8\n6 8\n");
        Files.writeString(
                folder.resolve("optima.csv"),
                "instance,family,files,n,m,best_value,proven\nline,pmed,pmed/line.txt,4,1," + best + ",yes\n");
        return Catalogue.of(folder);
    }

    private static BenchTable run(Catalogue catalogue, Optional<Path> log, List<String> told) throws IOException {
        return new Harness(catalogue, () -> Limit.moves(MOVES), MOVES + " moves", told::add, Harness.Others.none())
                .run(catalogue.instances(), log);
    }

    @Test
    void theTableHasEachInstanceAndEachFamily() throws IOException {
        BenchTable table = run(catalogue("4"), Optional.empty(), new ArrayList<>());
        assertThat(table.isSound()).isTrue();
        assertThat(table.json())
                .contains("\"family\":\"pmed\",\"mean_gap\":0,\"worst_gap\":0,\"mean_certified_gap\":0,\"optimal\":1")
                .contains(
                        "\"instance\":\"line\",\"family\":\"pmed\",\"value\":4,\"bound\":4,\"best\":4,\"proven\":true")
                .contains("\"instance\":\"extra\",\"family\":\"gap\",\"value\":50,\"bound\":50,\"best\":null");
    }

    @Test
    void aSecondRunTakesOverWhatIsDone() throws IOException {
        Optional<Path> log = Optional.of(folder.resolve("results.jsonl"));
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        String json = run(catalogue("4"), log, first).json();
        assertThat(run(catalogue("4"), log, second).json()).isEqualTo(json);
        assertThat(first).hasSize(2);
        assertThat(second).isEmpty();
    }

    @Test
    void aValueBelowAProvedOptimumIsADefect() throws IOException {
        assertThat(run(catalogue("5"), Optional.empty(), new ArrayList<>()).isSound())
                .isFalse();
    }

    @Test
    void aBoundAboveAProvedOptimumIsADefect() throws IOException {
        Instance.Attempt attempt = new Instance.Attempt(10, 9.5, false, "");
        BestValue best = new BestValue("i", "f", "x", 0, 9, true);
        Instance instance = catalogue("4").instances().get(0);
        assertThat(Outcome.of(instance, attempt, Optional.of(best), 1, Outcome.Run.ofOurs("1s"))
                        .isImpossible())
                .isTrue();
    }

    @Test
    void aFolderWithoutInstancesSaysWhatItShouldHold() {
        assertThatThrownBy(() -> Catalogue.of(folder)).hasMessageContaining("optima.csv");
    }

    private static BenchTable beside(Catalogue catalogue, Optional<Path> log, List<String> told) throws IOException {
        List<Rival.Solver> both = List.of(Rival.Solver.HIGHS, Rival.Solver.CP_SAT);
        Harness.Others others = new Harness.Others(both, 10, Optional.of(Rival.Solver.HIGHS), 10);
        return new Harness(catalogue, () -> Limit.moves(MOVES), MOVES + " moves", told::add, others)
                .run(catalogue.instances(), log);
    }

    @Test
    void otherSolversStandBesideOursAndGiveReferencesWhereTheTableHasNone() throws IOException {
        Optional<Path> log = Optional.of(folder.resolve("results.jsonl"));
        List<String> told = new ArrayList<>();

        BenchTable table = beside(catalogue("4"), log, told);

        // By hand: job 1 costs 10 on the first machine and 30 on the second, job 2 costs 20 and 40; each holds one: 50.
        assertThat(table.json())
                .contains(
                        "\"instance\":\"extra\",\"family\":\"gap\",\"value\":50,\"bound\":50,\"best\":50,\"proven\":true")
                .contains("\"others\":[{\"solver\":\"HiGHS\"")
                .contains("{\"solver\":\"CP-SAT\"");
        assertThat(table.text()).anyMatch(line -> line.startsWith("  CP-SAT"));
        // Two instances by three solvers, and one reference.
        assertThat(told).hasSize(7);
        assertThat(table.isSound()).isTrue();
    }

    @Test
    void aRunWithOtherSolversGoesOnWhereItStopped() throws IOException {
        Optional<Path> log = Optional.of(folder.resolve("results.jsonl"));
        List<String> again = new ArrayList<>();
        run(catalogue("4"), log, new ArrayList<>());
        String whole = beside(catalogue("4"), log, new ArrayList<>()).json();

        assertThat(beside(catalogue("4"), log, again).json()).isEqualTo(whole);
        assertThat(again).isEmpty();
    }

    @Test
    void instancesWhoseBestValueIsUnprovenAreReportedApart() throws IOException {
        Catalogue catalogue = catalogue("4");
        Instance.Attempt attempt = new Instance.Attempt(10, 9, false, "");
        Instance instance = catalogue.instances().get(0);
        Outcome.Run run = Outcome.Run.ofOurs("1s");
        Outcome proved =
                Outcome.of(instance, attempt, Optional.of(new BestValue("i", "pmed", "", 0, 10, true)), 1, run);
        Outcome open = Outcome.of(instance, attempt, Optional.of(new BestValue("i", "pmed", "", 0, 8, false)), 1, run);

        assertThat(new BenchTable(List.of(proved, open)).json())
                .contains("\"family\":\"pmed\",\"mean_gap\":0,")
                .contains("\"family\":\"pmed, unproven\",\"mean_gap\":0.25");
    }
}
