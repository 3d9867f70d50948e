package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs for plans on the shipped scenario of territories. */
final class TerritoryCommandsTest {
    private static final String FOLDER = Path.of(System.getProperty("tributary.root", ".."))
            .resolve("scenarios/territories")
            .toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void drawnTerritoriesAreAPlanThatIsAuditedExplainedAndCompared() throws IOException {
        String plan = folder.resolve("plan.json").toString();
        Screen drawn = Screen.of("optimize", FOLDER, "--out", plan, "--json", "--quiet");
        assertThat(drawn.code()).as(drawn.err()).isEqualTo(ExitCode.DONE);
        assertThat(drawn.out())
                .contains(
                        "\"feasible\":true",
                        "\"certified_gap\":",
                        "\"polsby_popper\":",
                        "\"reock\":",
                        "\"cut_edges\":",
                        "\"gini\":");

        Screen audit = Screen.of("audit", FOLDER, plan, "--quiet");
        assertThat(audit.code()).as(audit.err()).isEqualTo(ExitCode.DONE);
        assertThat(audit.said()).startsWith("No division under these rules can cost less than");

        Screen why = Screen.of("explain", FOLDER, "--plan", plan, "--area", "C1808722", "--quiet");
        assertThat(why.out()).startsWith("C1808722 belongs to D-hefei");
        Screen whyNot =
                Screen.of("explain", FOLDER, "--plan", plan, "--area", "C1808722", "--why-not", "D-huainan", "--quiet");
        assertThat(whyNot.said()).startsWith("With D-huainan instead: cost");

        Path page = folder.resolve("page.html");
        Screen compare =
                Screen.of("compare", FOLDER, "today", plan, "--replications", "0", "--quiet", "--out", page.toString());
        assertThat(compare.code()).as(compare.err()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(page)).contains("D-xuzhou");
    }

    @Test
    void todaysBrokenRulesAreNamedInBothLanguages() {
        Screen english = Screen.of("audit", FOLDER, "--quiet");
        assertThat(english.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(english.said()).contains("! D-hefei has 48,307 outlets, outside 16,197 - 42,701.");

        Screen chinese = Screen.of("audit", FOLDER, "--quiet", "--lang", "zh");
        assertThat(chinese.said()).contains("D-hefei 的门店为 48,307", "被切断的边界");
    }

    @Test
    void toleranceThatNoCityAllowsIsSaidSo() {
        Screen screen = impossible("--lang", "zh");
        assertThat(screen.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(screen.out()).contains("未找到满足全部规则的区域划分", "将门店的容差由 5.0 % 放宽到");

        Screen json = impossible("--json");
        assertThat(json.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(json.out())
                .startsWith("{\"feasible\":false,\"conflict\":{\"relaxing_only\":[")
                .contains("Territories exist with outlets within");
    }

    private Screen impossible(String... more) {
        List<String> command = new ArrayList<>(List.of("optimize", FOLDER, "--quiet", "--out"));
        command.add(folder.resolve("none.json").toString());
        command.addAll(List.of("--set", "decide.territories.balance.outlets=5 %", "--set", "decide.moves=20000"));
        command.addAll(List.of(more));
        return Screen.of(command.toArray(String[]::new));
    }

    @Test
    void aPartnersTerritoryIsExplainedZoneByZone() {
        Screen english = Screen.of("explain", FOLDER, "--partner", "D-hefei", "--quiet");
        assertThat(english.code()).as(english.err()).isEqualTo(ExitCode.DONE);
        assertThat(english.said()).startsWith("D-hefei has ").contains("C1808722 belongs to D-hefei");

        Screen chinese = Screen.of("explain", FOLDER, "--partner", "D-hefei", "--quiet", "--lang", "zh", "--json");
        assertThat(chinese.out())
                .startsWith("{\"partner\":\"D-hefei\",\"sentences\":[")
                .contains("C1808722 属于 D-hefei");
    }

    @Test
    void aDivisionThatBreaksRulesIsNotSaidToLeaveAShare() {
        Screen screen = Screen.of("audit", FOLDER, "--lang", "zh");

        assertThat(screen.said())
                .contains("本划分违反规则 7 处")
                .contains("D-hefei 的门店为 48,307")
                .doesNotContain("population");
    }

    @Test
    void eachRuleOfTerritoriesHasItsPrice() {
        Screen screen = Screen.of("explain", FOLDER, "--limits", "--set", "decide.moves=20000");

        assertThat(screen.said()).contains("Without the balance of outlets: cost ", "Without within_regions: ");
    }
}
