package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.workbench.table.EditedBook;
import io.tributary.workbench.table.EditedBook.Formula;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans in workbooks: written by the solver or an audit, edited by a planner, judged again. */
final class PlanWorkbookTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private EditedBook book(Object... cells) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < cells.length; i += 2) {
            rows.add(Arrays.asList(cells).subList(i, i + 2));
        }
        return EditedBook.of(folder.resolve("plan.xlsx"), "Plan", rows);
    }

    private static Screen audited(String plan, String... more) {
        List<String> words = new ArrayList<>(List.of("audit", Screen.TOWN, plan, "--quiet"));
        words.addAll(List.of(more));
        return Screen.of(words.toArray(String[]::new));
    }

    private static Screen audited(EditedBook book, String... more) {
        return audited(book.file().toString(), more);
    }

    private static String figures(Screen json) {
        return json.out().substring(json.out().indexOf("\"feasible\""));
    }

    private void assertRefused(Screen screen, String... told) {
        assertThat(screen.code()).as(screen.out()).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(screen.err().replace(folder + "/", "")).contains(told);
    }

    @Test
    void aSheetIsJudgedLikeTheSameTableAsCsv() throws IOException {
        Path csv = Files.writeString(folder.resolve("plan.csv"), "area,chain\nriver,P-1\nhill,nobody\n");
        Screen asCsv = audited(csv.toString(), "--json");
        Screen asSheet = audited(book("area", "chain", "river", "P-1", "hill", "nobody"), "--json");
        assertThat(asSheet.code()).as(asSheet.err()).isEqualTo(asCsv.code());
        assertThat(figures(asSheet)).isEqualTo(figures(asCsv));
    }

    @Test
    void columnsStandInAnyOrderWithChineseHeadsAndSumsBelow() throws IOException {
        EditedBook mine = EditedBook.of(
                folder.resolve("mine.xlsx"),
                "方案",
                List.of(
                        List.of("门店数", "渠道链", "备注", "片区"),
                        List.of(200, " P-1 ", "keep", "river"),
                        List.of(100, "W-1 > P-2", "", "hill"),
                        List.of(),
                        List.of(300, "", "合计", "")));
        Path csv = Files.writeString(folder.resolve("plan.csv"), "area,chain\nriver,P-1\nhill,W-1>P-2\n");
        assertThat(figures(audited(mine, "--json"))).isEqualTo(figures(audited(csv.toString(), "--json")));
    }

    @Test
    void aSheetIsNamedBehindTheFileAndAllVerbsTakeIt() throws IOException {
        EditedBook two = book("area", "chain", "river", "P-1")
                .with("Option B", List.of(List.of("area", "chain"), List.of("hill", "P-2")));
        String optionB = two.file() + "#Option B";
        assertThat(audited(optionB, "--json").out()).contains("\"unserved\":[\"river\"]");
        Screen compare = Screen.of(
                "compare", Screen.TOWN, "today", two.file().toString(), optionB, "--replications", "0", "--quiet");
        assertThat(compare.code()).as(compare.err()).isEqualTo(ExitCode.DONE);
        assertThat(compare.out()).contains("plan.xlsx", "Option B");
        Screen explain = Screen.of("explain", Screen.TOWN, "--plan", optionB, "--area", "river", "--quiet");
        assertThat(explain.said()).contains("Nobody serves river");

        assertRefused(audited(two.file() + "#Option"), "it has no sheet Option. Its sheets are Plan, Option B");
        assertRefused(audited(two.file() + "#C", "--lang", "zh"), "其中没有工作表 C。工作表有 Plan, Option B");
        assertRefused(audited(folder.resolve("none.xlsx#Plan").toString()), "is no file and no variant");
    }

    @Test
    void allMistakesAreToldAtOnceEachWithItsCell() throws IOException {
        EditedBook wrong = book(
                "chain",
                "area",
                "P-1",
                "rivver",
                "P-9",
                "hill",
                "P-2",
                "hill",
                "Q",
                "mountain",
                "P-1",
                "",
                LocalDate.of(2027, 1, 4),
                "river");
        assertRefused(
                audited(wrong),
                "plan.xlsx, Plan!B2: rivver is no area of the scenario. Maybe you meant river",
                "plan.xlsx, Plan!A3: P-9 is no partner of the scenario. Maybe you meant P-1",
                "plan.xlsx, Plan!B4: hill has two rows, the first in Plan!B3",
                "plan.xlsx, Plan!A5: Q is no partner of the scenario. Known are W-1, P-1, P-2",
                "plan.xlsx, Plan!B5: mountain is no area of the scenario. Known are river, hill",
                "plan.xlsx, Plan!B6: no area is named",
                "plan.xlsx, Plan!A7: 2027-01-04 is a date, but ids are wanted");
        assertRefused(
                audited(wrong, "--lang", "zh"),
                "plan.xlsx，Plan!A3：P-9 不是该情景的渠道商。您是否想写 P-1？",
                "plan.xlsx，Plan!B4：片区 hill 出现两行，首行为 Plan!B3",
                "plan.xlsx，Plan!A7：2027-01-04 是日期，而此处应为编号");
    }

    @Test
    void aFormulaWithoutValueIsRefusedAndWithOneIsRead() throws IOException {
        EditedBook formula = book("area", "chain", "river", new Formula("\"P-\"&1"));
        assertRefused(audited(formula), "plan.xlsx, Plan!B2: the formula has no value in the file");
        assertThat(audited(formula.calculated(), "--json").out()).contains("\"unserved\":[\"hill\"]");
        assertRefused(
                audited(book("area", "chain", "river", new Formula("1/0")).calculated()),
                "Plan!B2: the formula gives #DIV/0!");
    }

    @Test
    void aHeaderWithoutTheTwoColumnsOrWithMergedCellsIsRefused() throws IOException {
        assertRefused(
                audited(book("areas", "partner", "river", "P-1")),
                "Plan!A1: the header has no column area (or 片区). It has areas, partner. Maybe areas is meant to be it",
                "Plan!A1: the header has no column chain (or 渠道链). It has areas, partner");
        assertRefused(audited(book("chain", "chain", "river", "P-1")), "Plan!B1: a second column chain");
        assertRefused(
                audited(book("area and chain", "", "river", "P-1").merged("Plan", "A1:B1")),
                "plan.xlsx, Plan!A1:B1: these cells are merged");
        assertRefused(
                audited(book("area", "chain", "river", "P-1", "hill", "").merged("Plan", "B2:B3")),
                "plan.xlsx, Plan!B2:B3: these cells are merged");
        EditedBook empty = EditedBook.of(folder.resolve("empty.xlsx"), "Plan", List.of());
        assertRefused(audited(empty), "empty.xlsx, Plan: it has no cells");
    }

    @Test
    void aFileThatIsNoWorkbookIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "area,chain\n");
        assertRefused(audited(text.toString()), "text.xlsx cannot be read: it is no Excel workbook");
        assertRefused(audited(text.toString(), "--lang", "zh"), "text.xlsx 无法读取：它不是 Excel 工作簿");
        Path old = Files.writeString(folder.resolve("old.xls"), "x");
        assertRefused(audited(old.toString()), "Save it as an Excel workbook (.xlsx)");
    }

    private Path optimized(String name, String... more) {
        Path file = folder.resolve(name);
        List<String> words =
                new ArrayList<>(List.of("optimize", Screen.TOWN, "--quiet", "--workbook", file.toString()));
        words.addAll(List.of("--out", folder.resolve("plan.json").toString()));
        words.addAll(List.of(more));
        Screen screen = Screen.of(words.toArray(String[]::new));
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
        return file;
    }

    @Test
    void theSolversPlanComesBackFromItsWorkbookWithTheSameValueAndBounds() {
        for (String language : List.of("en", "zh")) {
            Path file = optimized(language + ".xlsx", "--lang", language);
            Screen asPlan = audited(folder.resolve("plan.json").toString(), "--json");
            Screen asSheet = audited(file.toString(), "--json");
            assertThat(asSheet.code()).as(asSheet.err()).isEqualTo(ExitCode.DONE);
            assertThat(figures(asSheet)).isEqualTo(figures(asPlan));
        }
    }

    @Test
    void aChainEditedInTheWorkbookIsJudgedAsTheEditedPlan() throws IOException {
        Path file = optimized("plan.xlsx");
        List<String> areas = EditedBook.columns(file, "Plan", 1).getOrDefault("area", List.of());
        EditedBook.open(file).set("Plan", "E" + (areas.indexOf("hill") + 2), "nobody");
        Screen edited = audited(file.toString(), "--json");
        assertThat(edited.out()).contains("\"unserved\":[\"hill\"]");
        String river = EditedBook.columns(file, "Plan", 1)
                .getOrDefault("chain", List.of())
                .get(areas.indexOf("river"));
        Path csv = Files.writeString(folder.resolve("plan.csv"), "area,chain\nriver," + river + "\n");
        assertThat(figures(edited)).isEqualTo(figures(audited(csv.toString(), "--json")));
    }

    @Test
    void costsOfAreasAndFixedCostsOfPartnersAddUpToThePlansCost() {
        Path file = folder.resolve("choice.xlsx");
        Screen made = Screen.of(
                "optimize",
                EveryPlan.FOLDER,
                "--quiet",
                "--json",
                "--out",
                folder.resolve("choice.json").toString(),
                "--workbook",
                file.toString());
        assertThat(made.code()).as(made.err()).isEqualTo(ExitCode.DONE);
        double total = Optimized.figure(made.out(), "cost.distribution.total", "value");
        double beside = EveryPlan.of().beside() / 100.0;
        Map<String, List<String>> plan = EditedBook.columns(file, "Plan", 1);
        Map<String, List<String>> partners = EditedBook.columns(file, "Partners", 1);
        double areas = sum(plan, "cost (CNY)");
        double fixed = sum(partners, "fixed cost (CNY)");
        assertThat(areas).isGreaterThan(100);
        assertThat(fixed).isGreaterThan(100);
        int shown = plan.size() * 2;
        assertThat(areas + fixed).isCloseTo(total - beside, within(0.5 * shown));
        assertThat(sum(plan, "outlets that stock us")).isPositive();
    }

    private static double sum(Map<String, List<String>> table, String column) {
        return table.getOrDefault(column, List.of()).stream()
                .mapToDouble(text -> Double.parseDouble(text.replace(",", "")))
                .sum();
    }

    @Test
    void theSamePlanIsTheSameBytes() throws IOException {
        assertThat(Files.mismatch(optimized("a.xlsx", "--by-moves"), optimized("b.xlsx", "--by-moves")))
                .isEqualTo(-1);
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("a.xlsx", "b.xlsx", "plan.json");
        }
    }

    @Test
    void anAuditWritesTheWorkbookOfWhatItJudgedWithTheLimitsThatAreBroken() throws IOException {
        Path judged = folder.resolve("judged.xlsx");
        Screen screen = audited(
                book("area", "chain", "river", "P-1", "hill", "P-2"),
                "--set",
                "decide.limits.most_partners=1",
                "--workbook",
                judged.toString());
        assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.INFEASIBLE);
        assertThat(EditedBook.columns(judged, "Answer", 3).keySet())
                .anyMatch(text -> text.startsWith("! most partners of a region East: 2"));
        assertThat(EditedBook.columns(judged, "Changes", 1).getOrDefault("after", List.of()))
                .containsExactly("P-1");
        assertThat(EditedBook.columns(judged, "Plan", 1).getOrDefault("change", List.of()))
                .containsExactly("other length", "no change");
    }

    @Test
    void territoriesComeBackFromTheirWorkbookToo() {
        String scenario = "../scenarios/territories";
        Path file = folder.resolve("territories.xlsx");
        Path plan = folder.resolve("plan.json");
        Screen drawn =
                Screen.of("optimize", scenario, "--quiet", "--out", plan.toString(), "--workbook", file.toString());
        assertThat(drawn.code()).as(drawn.err()).isEqualTo(ExitCode.DONE);
        Screen asPlan = Screen.of("audit", scenario, plan.toString(), "--quiet", "--json");
        Screen asSheet = Screen.of("audit", scenario, file.toString(), "--quiet", "--json");
        assertThat(asSheet.code()).as(asSheet.err()).isEqualTo(ExitCode.DONE);
        assertThat(asSheet.out()).isEqualTo(asPlan.out());
        assertThat(EditedBook.columns(file, "Partners", 1)).containsKeys("partner", "people", "outlets", "Reock");
    }

    @Test
    void theSolversPlanIsSimulatedFromItsWorkbookWithTheSameFigures() {
        Path file = optimized("plan.xlsx");
        List<String> results = new ArrayList<>();
        for (String plan : List.of(folder.resolve("plan.json").toString(), file.toString())) {
            Screen screen = Screen.of(
                    "simulate", Screen.TOWN, "--plan", plan, "--variant", "today", "--replications", "2", "--json");
            assertThat(screen.code()).as(screen.err()).isEqualTo(ExitCode.DONE);
            JsonNode kpis = JsonMapper.builder()
                    .build()
                    .readTree(screen.out())
                    .findValues("kpis")
                    .get(1);
            results.add(kpis.toString());
        }
        assertThat(results.get(1)).isEqualTo(results.get(0)).contains("coverage.numeric");
        assertRefused(
                Screen.of("simulate", Screen.TOWN, "--plan", "none.xlsx"), "none.xlsx cannot be read: no such file");
    }

    @Test
    void aWorkbookIsToBeNamedLikeOne() {
        Screen screen = Screen.of(
                "optimize",
                Screen.TOWN,
                "--quiet",
                "--workbook",
                folder.resolve("plan.xls").toString());
        assertRefused(screen, "should end with .xlsx");
    }
}
