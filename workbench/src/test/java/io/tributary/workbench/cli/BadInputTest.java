package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BadInputTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static void refused(Screen screen, String... words) {
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err()).contains(words).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(screen.out()).isEmpty();
    }

    private String scenario(String text) throws IOException {
        return Files.writeString(folder.resolve("scenario.yaml"), text).toString();
    }

    @Test
    void brokenYamlIsToldByPlace() throws IOException {
        refused(Screen.of("check", scenario("scenario: {x")), "scenario.yaml:");
    }

    @Test
    void anUnknownKeyIsToldWithTheNearestName() throws IOException {
        String town = Files.readString(Path.of(Screen.BEER, "scenario.yaml")).replace("\nfirms:", "\nfirmz:");
        refused(Screen.of("check", scenario(town)), "firmz", "firms");
    }

    @Test
    void aMissingFileIsTold() {
        refused(Screen.of("check", folder.resolve("none").toString()), "none");
    }

    @Test
    void anIncludeMayNotGoInACircle() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), "include: [scenario.yaml]\n");
        refused(Screen.of("check", scenario("scenario: x\ninclude: [b.yaml]\n")), "b.yaml");
    }

    @Test
    void aPathMayNotClimbOutOfTheFolder() throws IOException {
        refused(Screen.of("check", scenario("scenario: x\ninclude: [../secret.yaml]\n")), "../secret.yaml");
    }

    @Test
    void aSettingMustHaveAPathThatExists() {
        refused(Screen.of("check", Screen.TOWN, "--set", "a.b=3"), "a.b");
        refused(Screen.of("check", Screen.TOWN, "--set", "nothing"), "PATH=VALUE");
        refused(Screen.of("check", Screen.TOWN, "--set", "nothing", "--lang", "zh"), "路径=值");
    }

    @Test
    void anUnknownVariantIsToldWithTheKnownOnes() {
        refused(Screen.of("simulate", Screen.TOWN, "--variant", "two"), "two", "one_level_cheaper");
        refused(Screen.of("simulate", Screen.TOWN, "--variant", "two", "--lang", "zh"), "不是该情景的方案");
    }

    @Test
    void unknownVerbsAndOptionsAreTold() {
        refused(Screen.of("frobnicate"), "frobnicate");
        refused(Screen.of("check", Screen.TOWN, "--frobnicate"), "--frobnicate");
    }

    @Test
    void threadsAndReplicationsMustBePositive() {
        refused(Screen.of("simulate", Screen.TOWN, "--threads", "0", "--quiet"), "--threads", "1 to 256");
        refused(Screen.of("simulate", Screen.TOWN, "--replications", "0", "--quiet"), "--replications");
    }

    @Test
    void aPlanThatIsNoneIsRefusedAndNothingIsWritten() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), "{\"name\": 3");
        Path out = folder.resolve("out");
        refused(Screen.of("simulate", Screen.TOWN, "--plan", plan.toString(), "--out", out.toString()), "plan.json");
        assertThat(out).doesNotExist();
    }

    @Test
    void anOutFolderThatCannotBeMadeIsToldBeforeTheRun() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String out = file.resolve("out").toString();
        Screen screen = Screen.of("simulate", Screen.TOWN, "--out", out);
        refused(screen, "--out", "Name a folder");
        assertThat(screen.err()).doesNotContain("simulated");
        refused(Screen.of("experiment", Screen.TOWN, "--factor", "run.seed=1,2", "--out", out), "Name a folder");
        refused(Screen.of("optimize", Screen.TOWN, "--out", out), "Name a file");
    }

    @Test
    void optimizeTellsAnUnknownAreaOrAScenarioWithoutNetwork() {
        refused(Screen.of("optimize", Screen.BEER), "nothing to assign");
        refused(Screen.of("optimize", Screen.TOWN, "--why", "moon", "--quiet"), "moon");
    }

    @Test
    void experimentTellsUnknownKpis() {
        refused(Screen.of("experiment", Screen.TOWN, "--factor", "run.seed=1,2", "--kpi", "joy"), "joy", "share.value");
        refused(Screen.of("experiment", Screen.TOWN, "--factor", "run.seed="), "PATH=V1,V2");
    }

    @Test
    void aNumberOutOfRangeAndAForeignStateAreToldInTheReadersLanguage() throws IOException {
        Screen large = Screen.of(
                "simulate",
                Screen.TOWN,
                "--quiet",
                "--lang",
                "zh",
                "--set",
                "quanta={\"money\": 1e-9}",
                "--set",
                "links[4].price.fixed=1000000000000");
        assertThat(large.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(large.err()).startsWith("第 1 期之前：1.0E15 过大").doesNotContain("Maybe");

        String file = Files.writeString(folder.resolve("no.state"), "no state").toString();
        Screen foreign = Screen.of("simulate", Screen.TOWN, "--quiet", "--lang", "zh", "--from-state", file);
        assertThat(foreign.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(foreign.err()).contains("no.state 不是状态文件");
    }
}
