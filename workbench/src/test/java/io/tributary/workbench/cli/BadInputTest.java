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

    @Test
    void anEffortThatCannotBeMeantIsToldOptionByOptionBeforeAnyWork() {
        for (String verb : new String[] {"optimize", "audit"}) {
            Screen screen = Screen.of(verb, Screen.TOWN, "--time", "0", "--gap", "2");
            refused(screen, "--time is 0 but must lie above 0", "--gap is 2 but must be a fraction");
            assertThat(screen.err()).doesNotContain("measuring");
        }
        refused(Screen.of("compare", Screen.TOWN, "today", "today", "--gap", "NaN"), "--gap is NaN");
        refused(Screen.of("explain", Screen.TOWN, "--limits", "--time", "-3", "--lang", "zh"), "--time 为 -3");
    }

    @Test
    void moreOrFewerPlansThanCanBeMeantAreRefused() {
        refused(Screen.of("optimize", Screen.TOWN, "--front", "-1"), "--front is -1", "between 2 and 100");
        refused(Screen.of("optimize", Screen.TOWN, "--front", "100000"), "--front is 100000");
        refused(Screen.of("optimize", Screen.TOWN, "--next", "-1"), "--next is -1", "between 1 and 100");
        refused(Screen.of("optimize", Screen.TOWN, "--alternatives", "-2", "--lang", "zh"), "--alternatives 为 -2");
    }

    @Test
    void aPageThatCannotBeWrittenIsToldByItsOwnOptionAndNoFileIsNamedTwice() {
        String page = folder.toString();
        String plan = folder.resolve("plan.json").toString();
        refused(Screen.of("optimize", Screen.TOWN, "--out", plan, "--page", page), "--page " + page);

        String same = folder.resolve(".").resolve("plan.json").toString();
        refused(Screen.of("optimize", Screen.TOWN, "--out", plan, "--page", same), "--out and --page both name");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void allUnknownNamesOfAQuestionAreToldWithTheNearestOnes() {
        refused(
                Screen.of("explain", Screen.TOWN, "--area", "rivr", "--why-not", "P-11"),
                "--area rivr is not in the scenario. Maybe you meant river",
                "--why-not P-11 is not in the scenario. Maybe you meant P-1");
        refused(Screen.of("optimize", Screen.TOWN, "--why", "rivr"), "Maybe you meant river");
        refused(Screen.of("audit", Screen.TOWN, "todya"), "Maybe you meant today");
        refused(Screen.of("audit", Screen.TOWN, "todya", "--lang", "zh"), "您是否想写 today？");
    }

    @Test
    void anAreaThatAPlanFileMisspellsIsToldWithTheFile() throws IOException {
        String plan = folder.resolve("plan.json").toString();
        assertThat(Screen.of("optimize", Screen.TOWN, "--quiet", "--by-moves", "--out", plan)
                        .code())
                .isEqualTo(ExitCode.DONE);
        Path wrong = folder.resolve("wrong.json");
        Files.writeString(wrong, Files.readString(Path.of(plan)).replace("network[", "network[x"));
        refused(Screen.of("audit", Screen.TOWN, wrong.toString(), "--quiet"), "wrong.json", "does not exist");
        refused(Screen.of("simulate", Screen.TOWN, "--plan", wrong.toString(), "--quiet"), "wrong.json");
    }
}
