package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every design, run from a file as a user runs it, ends in its finding: on the screen, as a page and as JSON. */
class EveryDesignTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String FILE = """
            experiment: What the shop should hold
            scenario: shop
            variants: [cheaper]
            factors:
              - {path: "firms[trader].order.base_stock.level", label: level, from: 8, to: 24, whole: yes}
              - {path: "firms[trader].holding_cost", label: holding, from: 0.05, to: 0.5}
              - {path: "demand[0].process.poisson.mean", label: demand, distribution: {normal: {mean: 12, sd: 1}}}
            design: %s
            kpis: [profit(trader), sales.sell_out.units]
            replications: 3
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{full: {}} | 27 | surface | Response surface",
                "{fractional: {generators: [C=AB]}} | 4 | pareto_front | Pareto front",
                "{fractional: {resolution: 4}} | 8 | surface | Response surface",
                "{latin_hypercube: {points: 24}} | 24 | variance | Unknown inputs",
                "{sobol: {points: 32}} | 32 | variance | Unknown inputs",
                "{morris: {trajectories: 6, levels: 4}} | 24 | morris | matters most",
                "{saltelli: {points: 32}} | 160 | sobol | first",
                "{one_by_one: {}} | 7 | tornado | widest",
                "{point_table: {file: points.csv}} | 3 | pareto_front | Pareto front"
            })
    void everyDesignEndsInItsFinding(String design, int rows, String finding, String shown) throws IOException {
        String text = FILE.formatted(design);
        Path file = experiment(design.contains("table") ? text.replaceAll(", (from|distribution): .*", "}") : text);
        Path out = folder.resolve("out");
        Screen told = Screen.of("experiment", file.toString(), "--out", out.toString(), "--json", "--quiet");
        assertThat(told.code()).as(told.err()).isZero();
        JsonNode json = JSON.readTree(told.out());
        assertThat(json.get("rows")).hasSize(rows);
        assertThat(json.has(finding) || json.get("findings").get(0).has(finding))
                .as(finding)
                .isTrue();
        assertThat(out.resolve("report.html")).exists();
        Screen screen = Screen.of("experiment", file.toString(), "--out", out.toString(), "--resume", "--quiet");
        assertThat(screen.out()).containsIgnoringCase(shown);
        assertThat(screen.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void demandMattersMostAndWhatKeepingStockCostsLeast() throws IOException {
        JsonNode bars = finding("{one_by_one: {}}", "tornado");
        assertThat(bars.get(0).get("factor").asString()).isEqualTo("demand");
        assertThat(bars.get(0).get("swing").asDouble())
                .isGreaterThan(bars.get(2).get("swing").asDouble());
        assertThat(bars.get(2).get("factor").asString()).isEqualTo("holding");
    }

    @Test
    void aChoiceRestsOnFrontWeightsTargetsAndTheValueOfASurvey() throws IOException {
        JsonNode json = run("{sobol: {points: 32}}");
        assertThat(json.get("pareto_front")).isNotEmpty();
        JsonNode breaks = json.get("weight_breaks");
        assertThat(breaks.get(0).get("from").asDouble()).isZero();
        assertThat(breaks.get(breaks.size() - 1).get("to").asDouble()).isEqualTo(1);
        JsonNode worth = json.get("value_of_information");
        assertThat(worth.get("best").asString()).isEqualTo("cheaper");
        assertThat(worth.get("all_inputs").get("mean").asDouble())
                .as("the cheaper price wins whatever the inputs are, so to know them is worth nothing")
                .isZero();
        assertThat(worth.get("inputs")).hasSize(3);
        JsonNode cheaper = json.get("findings").get(1);
        assertThat(cheaper.get("wins").asInt())
                .isEqualTo(cheaper.get("futures").asInt())
                .isEqualTo(96);
        JsonNode target = cheaper.get("targets").get(0);
        assertThat(target.get("met").asDouble()).isBetween(0.01, 0.99);
        assertThat(target.get("by_month")).hasSize(4);
    }

    private JsonNode finding(String design, String name) throws IOException {
        return run(design).get("findings").get(0).get(name);
    }

    private JsonNode run(String design) throws IOException {
        Screen told = Screen.of("experiment", experiment(FILE.formatted(design)).toString(), "--json", "--quiet");
        assertThat(told.code()).as(told.err()).isZero();
        return JSON.readTree(told.out());
    }

    private Path experiment(String text) throws IOException {
        Path shop = Files.createDirectories(folder.resolve("shop"));
        Files.copy(
                Path.of("src/test/resources/cli/shop/scenario.yaml"),
                shop.resolve("scenario.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.write(
                folder.resolve("points.csv"), List.of("demand,level,holding", "12,10,0.1", "12,20,0.1", "13,20,0.2"));
        return Files.writeString(folder.resolve("experiment.yaml"), text);
    }
}
