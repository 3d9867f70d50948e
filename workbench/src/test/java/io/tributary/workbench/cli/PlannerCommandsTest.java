package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PlannerCommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String table(String text) throws IOException {
        return Files.writeString(folder.resolve("edited.csv"), text).toString();
    }

    @Test
    void anAuditOfTodaySaysWhatIsLeft() {
        Screen screen = Screen.of("audit", Screen.TOWN, "--quiet");

        assertThat(screen.code()).isEqualTo(ExitCode.DONE);
        assertThat(screen.said())
                .contains("no plan under these limits can cover more than 130 outlets; yours covers 123");
    }

    @Test
    void aTableEditedByHandIsAuditedAndItsBrokenLimitsAreNamed() throws IOException {
        String edited = table("片区,chain\nriver,P-1\nhill,P-2\n");
        Screen free = Screen.of("audit", Screen.TOWN, edited, "--json", "--quiet");
        assertThat(free.code()).as(free.err()).isEqualTo(ExitCode.DONE);
        assertThat(free.out()).contains("\"feasible\":true", "\"coverage_gap\":0");

        Screen limited =
                Screen.of("audit", Screen.TOWN, edited, "--json", "--quiet", "--set", "decide.limits.most_partners=1");
        assertThat(limited.code()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(limited.out())
                .contains("{\"limit\":\"most partners of a region\",\"entity\":\"East\",\"allowed\":1,\"actual\":2");
    }

    /** P-1 stands in River Town and P-2 in Hill Town, 87 km away: 20 minutes in towns and 77 between them. */
    @Test
    void aDriveThatIsTooLongIsNamedByAuditAndCompareInMinutes() throws IOException {
        String edited = table("area,chain\nriver,P-2\nhill,P-2\n");
        String[] longest = {"--set", "decide.limits.max_drive_time=1.5 h", "--set", "partners[P-2].radius=100"};
        Screen audit =
                Screen.of("audit", Screen.TOWN, edited, "--quiet", longest[0], longest[1], longest[2], longest[3]);
        assertThat(audit.code()).as(audit.err()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(audit.said()).contains("driving time river: 98 where 90 is allowed, 8 minutes beyond");

        Screen compare = Screen.of(
                "compare",
                Screen.TOWN,
                "today",
                edited,
                "--quiet",
                "--replications",
                "0",
                "--lang",
                "zh",
                longest[0],
                longest[1],
                longest[2],
                longest[3]);
        assertThat(compare.code()).as(compare.err()).isEqualTo(ExitCode.DONE);
        assertThat(compare.said()).contains("至片区平均车程（分钟）", "车程 river：实际 98，限制 90，超出 8 分钟");
    }

    @Test
    void aTableWithAnUnknownPartnerIsRefused() throws IOException {
        Screen screen = Screen.of("audit", Screen.TOWN, table("area,chain\nriver,P-9\n"), "--quiet");

        assertThat(screen.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err()).contains("edited.csv:2: P-9 is no partner of the scenario. Maybe you meant P-1");
    }

    @Test
    void allMistakesOfATableAreToldAtOnceInTheReadersLanguage() throws IOException {
        String edited = table("area,chain\nrivver,P-1\nhill,P-22\nhill,P-2\n");
        Screen screen = Screen.of("compare", Screen.TOWN, "today", edited, "--quiet", "--lang", "zh");

        assertThat(screen.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err())
                .contains("edited.csv:2：rivver 不是该情景的片区。您是否想写 river？")
                .contains("edited.csv:3：P-22 不是该情景的渠道商")
                .contains("edited.csv:4：片区 hill 出现两行，首行为第 3 行");
    }

    @Test
    void explainSaysWhyAPartnerServesAnAreaAndWhyAnotherDoesNot() {
        Screen why = Screen.of("explain", Screen.TOWN, "--area", "river", "--quiet");
        assertThat(why.said()).startsWith("W-1>P-1 serves river");

        Screen whyNot = Screen.of("explain", Screen.TOWN, "--area", "river", "--why-not", "P-2", "--quiet");
        assertThat(whyNot.code()).as(whyNot.err()).isEqualTo(ExitCode.DONE);
        assertThat(whyNot.said()).contains("P-2 can't serve river");

        Screen nothing = Screen.of("explain", Screen.TOWN);
        assertThat(nothing.code()).isEqualTo(ExitCode.INVALID_INPUT);
    }

    @Test
    void compareShowsPlansWithinEightyColumnsAndWritesThePage() throws IOException {
        Path page = folder.resolve("compare.html");
        Screen screen = Screen.of(
                "compare",
                Screen.TOWN,
                "today",
                "one_level",
                "--replications",
                "0",
                "--quiet",
                "--out",
                page.toString());

        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        assertThat(screen.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(screen.out()).contains("Numeric distribution", "41.0 %", "43.3 %", "1 areas change");
        assertThat(Files.readString(page)).contains("Who changes, and what it costs whom");
    }

    @Test
    void compareAsJsonNamesTheAreasThatMove() {
        Screen screen =
                Screen.of("compare", Screen.TOWN, "today", "one_level", "--replications", "0", "--quiet", "--json");

        assertThat(screen.out())
                .contains("\"moved\":[{\"area\":\"river\",\"before\":\"W-1\\u003eP-1\",\"after\":\"P-1\"}]");
    }

    @Test
    void limitsThatLeaveNoPlanEndWithTheirNames() {
        String plan = folder.resolve("plan.json").toString();
        Screen screen = Screen.of(
                "optimize",
                Screen.TOWN,
                "--out",
                plan,
                "--quiet",
                "--set",
                "decide.limits.least_partners=2",
                "--set",
                "decide.limits.most_partners=1");

        assertThat(screen.code()).as(screen.out()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(screen.said()).contains("fewest partners of a region", "most partners of a region");
        assertThat(screen.said()).contains("is required, 1 partner short");
        assertThat(folder.resolve("plan-breaks-least.csv")).isNotEmptyFile();
    }

    @Test
    void theConflictIsPartOfTheJsonAndItsPlanIsWritten() throws Exception {
        Screen screen = Screen.of(
                "optimize",
                Screen.TOWN,
                "--out",
                folder.resolve("plan.json").toString(),
                "--quiet",
                "--json",
                "--set",
                "decide.limits.least_partners=2",
                "--set",
                "decide.limits.most_partners=1");

        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.INFEASIBLE);
        JsonNode conflict = JsonMapper.builder().build().readTree(screen.out()).get("conflict");
        assertThat(conflict.get("limits").size()).isEqualTo(2);
        assertThat(conflict.get("relaxing_only").get(0).get("verdict").asString())
                .isEqualTo("possible");
        assertThat(conflict.get("breaks_least")
                        .get("breaches")
                        .get(0)
                        .get("actual")
                        .asInt())
                .isEqualTo(1);
        assertThat(Path.of(conflict.get("breaks_least").get("plan").stringValue()))
                .isNotEmptyFile();
    }

    @Test
    void figuresHaveTheirNamesInTheReadersLanguageWithinEightyColumns() {
        Screen chinese = Screen.of("audit", Screen.TOWN, "--quiet", "--lang", "zh");
        assertThat(chinese.out()).contains("分销总成本").doesNotContain("cost.distribution");

        Screen english = Screen.of("audit", Screen.TOWN, "--quiet");
        assertThat(english.out()).contains("Distribution cost").doesNotContain("cost.distribution");
        assertThat(english.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void thePageOfAPlanNeedsNoNetworkAndHoldsBothLanguages() throws IOException {
        Path page = folder.resolve("plan.html");
        String plan = folder.resolve("plan.json").toString();
        Screen screen = Screen.of("optimize", Screen.TOWN, "--quiet", "--out", plan, "--page", page.toString());

        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        String html = Files.readString(page);
        assertThat(html).contains("default-src 'none'", "Who serves where", "各地由谁服务", "\"partnerColors\":true");
        assertThat(html.replaceAll("(?s)<script>.*?</script>", "")).doesNotContain("src=", "<link");
    }

    @Test
    void theFrontShowsCostAndBoundAtEachCoverage() {
        String plan = folder.resolve("plan.json").toString();
        Screen screen = Screen.of("optimize", Screen.TOWN, "--out", plan, "--quiet", "--front", "3");

        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        assertThat(screen.said()).contains("cost of one more outlet", "43.33 %");
        assertThat(screen.out().lines()).noneMatch(line -> line.endsWith(" "));
    }

    @Test
    void whereAnOutletHasAPriceTheProofAndTheExitCodeAreAboutWorthLessCost() {
        Path plan = folder.resolve("worth.json");
        Screen screen = Screen.of(
                "optimize",
                Screen.TOWN,
                "--quiet",
                "--out",
                plan.toString(),
                "--set",
                "decide.goal={\"outlet_is_worth\": \"5 CNY\"}");
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        assertThat(screen.said())
                .contains("an outlet being worth 5 CNY, no plan under these limits can be worth more than");

        Screen limits = Screen.of(
                "explain",
                Screen.TOWN,
                "--limits",
                "--quiet",
                "--set",
                "decide.goal={\"outlet_is_worth\": \"5 CNY\"}",
                "--set",
                "decide.limits.most_partners=1");
        assertThat(limits.said()).contains("Without the limit \"most partners of a region\": ");
    }

    @Test
    void anAreaWithTwoRowsIsRefused() throws IOException {
        Screen screen = Screen.of("audit", Screen.TOWN, table("area,chain\nriver,P-1\nriver,P-2\n"), "--quiet");

        assertThat(screen.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err()).contains("river has two rows");
    }

    @Test
    void theHeadsOfAChineseTableAreThoseOfTheWorkbook() throws IOException {
        Screen screen = Screen.of("audit", Screen.TOWN, table("片区,渠道链\nriver,P-1\nhill,P-2\n"), "--quiet");

        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void nobodyIsWrittenInSmallLetters() throws IOException {
        Screen screen = Screen.of("audit", Screen.TOWN, table("area,chain\nriver,P-1\nhill,Nobody\n"), "--quiet");

        assertThat(screen.code()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err()).contains("Maybe you meant nobody");
    }

    @Test
    void aPlanThatBreaksLimitsHasNoGapWhereItIsBetterThanAllThatKeepThem() throws IOException {
        String both = table("area,chain\nriver,P-1\nhill,P-2\n");
        Screen compare = Screen.of(
                "compare",
                Screen.TOWN,
                both,
                "today",
                "--quiet",
                "--json",
                "--replications",
                "0",
                "--set",
                "decide.limits.most_partners=1");
        assertThat(compare.code()).as(compare.err()).isEqualTo(ExitCode.DONE);
        JsonNode coverage = JsonMapper.shared().readTree(compare.out()).at("/plans/0/figures/0");
        assertThat(coverage.get("planned").asDouble())
                .isGreaterThan(coverage.get("bound").asDouble());
        assertThat(coverage.get("certified_gap").isNull()).isTrue();
    }

    @Test
    void aCostBelowZeroIsNoBound() throws IOException {
        Screen audit = Screen.of(
                "audit",
                Screen.TOWN,
                table("area,chain\n"),
                "--quiet",
                "--json",
                "--set",
                "decide.goal={\"outlet_is_worth\": \"500 CNY\"}");
        JsonNode cost = JsonMapper.shared().readTree(audit.out()).at("/figures/1");
        assertThat(cost.get("kpi").asString()).isEqualTo("cost.distribution.total");
        assertThat(cost.get("bound").isNull()).as(audit.out()).isTrue();
    }
}
