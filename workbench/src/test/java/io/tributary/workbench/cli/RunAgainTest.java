package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.workbench.table.StudyRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb verify on what simulate and experiment wrote. */
final class RunAgainTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String run(String... more) {
        String out = folder.resolve("run").toString();
        List<String> words = new java.util.ArrayList<>(List.of(more));
        words.addAll(List.of("--out", out, "--quiet", "--replications", "3"));
        Screen screen = Screen.of(words.toArray(String[]::new));
        assertThat(screen.code()).as(screen.err()).isZero();
        return out;
    }

    @Test
    void aRunComesOutTheSameFromItsFolderAndFromItsReportAlone() throws IOException {
        String out = run("simulate", Screen.TOWN, "--seed", "99", "--set", "skus[water].cost=9.1");
        Screen again = Screen.of("verify", out, "--quiet");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).contains("the same: ", "unchanged: facts.csv", "unchanged: runs.csv");
        Path mailed = folder.resolve("mailed.html");
        Files.copy(Path.of(out, "report.html"), mailed);
        Screen report = Screen.of("verify", mailed.toString(), "--quiet", "--threads", "1", "--json");
        assertThat(report.code()).as(report.err()).isZero();
        assertThat(report.out()).contains("\"passed\":1,\"failed\":0");
    }

    @Test
    void aRecordOfAnotherScenarioIsToldWithExitCodeSix() throws IOException {
        Path file = Path.of(run("simulate", Screen.BEER), StudyRecord.FILE);
        StudyRecord record = StudyRecord.read(Files.readString(file)).orElseThrow();
        StudyRecord.Recorded one = record.studies().get(0);
        List<StudyRecord.Variation> changed = one.variants().stream()
                .map(v -> new StudyRecord.Variation(
                        v.name(), v.baseline(), v.scenario().replace("seed: ", "seed: 1")))
                .toList();
        StudyRecord.Recorded seeded = new StudyRecord.Recorded(
                one.title(),
                one.fingerprint(),
                one.digest(),
                one.seed() + 1,
                one.replications(),
                one.written(),
                changed);
        Files.writeString(file, new StudyRecord("0.0.1", List.of(seeded)).json());
        Screen screen = Screen.of("verify", file.resolveSibling(".").normalize().toString(), "--quiet");
        assertThat(screen.code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(screen.out()).contains("DIFFERENT: The beer game", "Tributary 0.0.1");
        assertThat(screen.out().lines()).allMatch(line -> line.length() <= 80);
        Screen zh = Screen.of("verify", file.resolveSibling(".").normalize().toString(), "--quiet", "--lang", "zh");
        assertThat(zh.out()).contains("不一致").doesNotContain("DIFFERENT");
    }

    @Test
    void aTableThatWasEditedIsToldWithExitCodeSix() throws IOException {
        String out = run("simulate", Screen.BEER);
        Files.writeString(Path.of(out, "runs.csv"), "edited");
        Files.delete(Path.of(out, "facts.csv"));
        Screen screen = Screen.of("verify", out, "--quiet");
        assertThat(screen.code()).isEqualTo(ExitCode.NOT_MET);
        assertThat(screen.out()).contains("the same: ", "CHANGED: runs.csv", "MISSING: facts.csv");
    }

    @Test
    void everyRowOfAnExperimentIsRunAgain() {
        String out = run("experiment", Screen.BEER, "--factor", "run.seed=1,2", "--kpi", "cost.inventory");
        Screen again = Screen.of("verify", out, "--quiet");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out().lines().filter(line -> line.startsWith("the same: ")))
                .hasSize(2);
    }

    @Test
    void whatIsNoRunEndsWithTwo() throws IOException {
        Screen empty = Screen.of("verify", folder.toString());
        assertThat(empty.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(empty.err()).contains("is no run", "simulate");
        Path page = folder.resolve("page.html");
        Files.writeString(page, "<html></html>");
        assertThat(Screen.of("verify", page.toString()).code()).isEqualTo(ExitCode.INVALID_INPUT);
        Files.writeString(folder.resolve(StudyRecord.FILE), "{\"engine_version\":\"1\",\"studies\":[{\"title\":1}]}");
        assertThat(Screen.of("verify", folder.toString()).code()).isEqualTo(ExitCode.INVALID_INPUT);
        Screen mixed = Screen.of("verify", folder.toString(), Screen.BEER);
        assertThat(mixed.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }
}
