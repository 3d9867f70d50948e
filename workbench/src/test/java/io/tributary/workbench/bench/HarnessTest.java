package io.tributary.workbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        return new Harness(catalogue, () -> Limit.moves(MOVES), MOVES + " moves", told::add)
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
        assertThat(Outcome.of(instance, attempt, Optional.of(best), 1, "1s").isImpossible())
                .isTrue();
    }

    @Test
    void aFolderWithoutInstancesSaysWhatItShouldHold() {
        assertThatThrownBy(() -> Catalogue.of(folder)).hasMessageContaining("optima.csv");
    }
}
