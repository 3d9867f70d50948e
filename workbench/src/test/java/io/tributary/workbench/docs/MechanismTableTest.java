package io.tributary.workbench.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps docs/mechanisms.md honest: what it says is shown is shown by a scenario and a test that exist. */
final class MechanismTableTest {
    private static final Path ROOT = Path.of(System.getProperty("tributary.root", ".."));
    private static final String HEADER =
            "| # | 中文 | Term | Where | Priority | State | Scenario | Switch | KPI | Test |\n|---|---|---|---|---|---|---|---|---|---|\n";

    private static final String SCHEMA = """
            {"properties": {"links": {"type": "array", "items": {"allOf": [{"$ref": "#/definitions/link"}]}}},
             "definitions": {"link": {"properties": {"terms": {"type": "array"}}}}}
            """;

    @TempDir
    private Path house;

    @BeforeEach
    void aHouseWithOneScenarioAndOneTest() throws IOException {
        Path tests = Files.createDirectories(house.resolve("simulator/src/test/java"));
        Files.writeString(
                tests.resolve("RebateTest.java"),
                "class RebateTest {\n  @Test\n  void pays() {}\n  void helper() {}\n}");
        Path scenario = Files.createDirectories(house.resolve("scenarios/water"));
        Files.writeString(scenario.resolve("scenario.yaml"), "scenario: Water\n");
        Path schema = Files.createDirectories(house.resolve("scenarios/schema"));
        Files.writeString(schema.resolve("scenario.schema.json"), SCHEMA);
    }

    @Test
    void theTableHoldsAllMechanisms() {
        assertThat(MechanismTable.in(ROOT).size()).isEqualTo(149);
    }

    @Test
    void everyClaimOfTheTableIsBacked() {
        assertThat(MechanismTable.in(ROOT).problems(ROOT)).isEmpty();
    }

    @Test
    void aBackedClaimIsNoProblem() {
        assertThat(
                        problems(
                                "| 1 | 返利 | Rebate | S+O | core | works | water | links[].terms | cost.rebate | `RebateTest#pays` |"))
                .isEmpty();
    }

    @Test
    void aScenarioThatDoesNotExistIsAProblem() {
        assertThat(
                        problems(
                                "| 1 | 返利 | Rebate | S | core | works | wine | links[].terms | cost.rebate | `RebateTest#pays` |"))
                .containsExactly("row 1 names the scenario 'wine', which does not exist");
    }

    @Test
    void aMethodThatIsNoTestIsAProblem() {
        assertThat(
                        problems(
                                "| 1 | 返利 | Rebate | S | core | partly | water | links[].terms | cost.rebate | `RebateTest#helper` |"))
                .containsExactly("row 1 names the test 'RebateTest#helper', which does not exist");
    }

    @Test
    void aSwitchThatIsNoKeyOfAScenarioFileIsAProblem() {
        String row = "| 1 | 返利 | Rebate | S | core | works | water | %s | cost.rebate | `RebateTest#pays` |";
        assertThat(problems(row.formatted("links[].rebate")))
                .containsExactly("row 1 names the switch 'links[].rebate', which is no key of a scenario file");
        assertThat(problems(row.formatted("links.terms")))
                .containsExactly("row 1 names the switch 'links.terms', which is no key of a scenario file");
    }

    @Test
    void aKpiThatDoesNotExistIsAProblem() {
        assertThat(problems(
                        "| 1 | 返利 | Rebate | S | core | works | water | links[].terms | sales | `RebateTest#pays` |"))
                .containsExactly("row 1 names the KPI 'sales', which does not exist");
    }

    @Test
    void aClaimWithoutProofIsAProblem() {
        assertThat(problems("| 1 | 返利 | Rebate | S | core | works |  |  |  |  |"))
                .containsExactly("row 1 is 'works' but leaves scenario, switch, KPI or test empty");
    }

    @Test
    void aProofWithoutClaimIsAProblem() {
        assertThat(problems("| 1 | 返利 | Rebate | S | core | not yet | water |  |  |  |"))
                .containsExactly("row 1 is 'not yet' and yet names a scenario, switch, KPI or test");
    }

    @Test
    void oneProofCannotStandForTwoMechanisms() {
        String row = " | 返利 | Rebate | S | core | works | water | links[].terms | cost.rebate | `RebateTest#pays` |";
        assertThat(problems("| 1" + row + "\n| 2" + row)).containsExactly("rows 1 and 2 share switch, KPI and test");
    }

    @Test
    void aGapInTheNumbersAnUnknownWordAndAMissingCellAreProblems() {
        assertThat(problems("| 2 | 返利 | Rebate | Q | vital | done |  |  |  |  |\n| 3 | 返利 |"))
                .hasSize(6)
                .contains(
                        "row 2 stands where row 1 belongs",
                        "row 2 stands in an unknown place: Q",
                        "row 2 has the priority 'vital' but must have one of [core, important, nice]",
                        "row 2 has the state 'done' but must have one of [works, partly, not yet]")
                .anyMatch(problem -> problem.startsWith("a row has 2 cells but must have 10"));
    }

    private List<String> problems(String rows) {
        return MechanismTable.of(HEADER + rows).problems(house);
    }
}
