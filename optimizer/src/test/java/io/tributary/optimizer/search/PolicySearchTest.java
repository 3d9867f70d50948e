package io.tributary.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tributary.simulator.scenario.InvalidScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies whose best values are known in closed form are found by trying them in runs. */
class PolicySearchTest {
    private static final String MONOPOLY = """
            scenario: A maker and its retailer
            time: {length: 1 period}
            firms:
              - {id: maker1, unit_cost: 20}
              - {id: retailer1, buys_from: maker1}
            links: [{seller: maker1, buyer: retailer1, price: {fixed: 30}}]
            demand: [{at: [retailer1], form: {linear: {a: 100, b: 1}}}]
            play: {order: [[retailer1.price]]}
            """;

    private static final String NEWSVENDOR = """
            scenario: A news stand
            quanta: {money: 1e-6, goods: 1e-6}
            time: {length: 400 periods, event_order: order_receive_demand, season: 1 period}
            skus: [{id: news, maker: press, cost: 2}]
            firms:
              - {id: press, kind: maker}
              - {id: stand, kind: retailer, buys_from: press, order: {base_stock: {level: 70}}}
            links:
              - {seller: press, buyer: stand, price: {fixed: 6}}
              - {seller: stand, buyer: consumers, price: {fixed: 10}}
            demand: [{at: stand, sku: news, process: {random: {uniform: {low: 0, high: 100}}}, unserved: lost}]
            """;

    @TempDir
    private Path folder = Path.of("");

    private PolicySearch open(String scenario, String policy) throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), scenario);
        Files.writeString(folder.resolve("policy.yaml"), "policy: Test\nscenario: scenario.yaml\n" + policy);
        return PolicySearch.open(folder.resolve("policy.yaml"));
    }

    private static double value(PolicyResult result, int lever) {
        return Double.parseDouble(result.changes().get(lever).value());
    }

    /** Spengler (1950): the maker's best price is halfway between its cost and the choke price, and it earns 800. */
    @Test
    void theWholesalePriceOfABilateralMonopolyIsFound() throws IOException {
        PolicyResult result = open(MONOPOLY, """
                        levers: [{path: "links[0].price.fixed", from: 20, to: 100}]
                        maximize: profit(maker1)
                        budget: 120
                        replications: 1
                        test: 2
                        """).run(2);
        assertThat(value(result, 0)).isCloseTo(60, within(60e-3));
        assertThat(result.tested()).isCloseTo(800, within(0.8));
        // The scenario as written earns (30 - 20) x 35 = 350.
        assertThat(result.gainLow()).isCloseTo(450, within(1.0));
        assertThat(result.optimism()).isCloseTo(0, within(1e-9));
    }

    /** Uniform demand to 100, margin 4 of 10: the best stock is 40, which earns 80 a period. */
    @Test
    void theOrderOfANewsvendorIsFoundAndTestedInFreshFutures() throws IOException {
        PolicyResult result = open(NEWSVENDOR, """
                        levers: [{path: "firms[stand].order.base_stock.level", from: 0, to: 100}]
                        maximize: profit(stand)
                        budget: 40
                        replications: 16
                        test: 64
                        """).run(2);
        assertThat(value(result, 0)).isCloseTo(40, within(2.5));
        double reach = result.high() - result.tested();
        assertThat(result.tested()).isCloseTo(80 * 400, within(80 * 400 * 4e-3 + 2 * reach));
        assertThat(result.runs()).isEqualTo(result.candidates() * 16 + 2 * 64);
    }

    /**
     * Arrow, Harris and Marschak (1951): the best stock is the quantile of demand at (10 - 6) / 10. Uniform demand to 100: 40,
     * which earns 80 a period. Normal demand of mean 50 and sd 10: 50 - 10 x 0.253347 = 47.466529, which earns
     * 4 x 50 - 10 x 10 x 0.386343 = 161.365747 a period.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{uniform: {low: 0, high: 100}}; 40; 80",
                "{normal: {mean: 50, sd: 10}}; 47.466529; 161.365747",
            })
    void stratifiedFuturesFindTheOrderOfANewsvendorAndItsProfitWithinAThousandth(
            String demand, double order, double profit) throws IOException {
        int periods = 40;
        String scenario = NEWSVENDOR
                .replace("400 periods", periods + " periods")
                .replace("{uniform: {low: 0, high: 100}}", demand);
        PolicyResult result = open(scenario, """
                        levers: [{path: "firms[stand].order.base_stock.level", from: 0, to: 100}]
                        maximize: profit(stand)
                        budget: 120
                        replications: 250
                        test: 250
                        stratified: yes
                        """).run(2);
        assertThat(value(result, 0)).isCloseTo(order, withinPercentage(0.1));
        assertThat(result.searched()).isCloseTo(profit * periods, withinPercentage(0.1));
        assertThat(result.tested()).isCloseTo(profit * periods, withinPercentage(0.1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"method: race", "reach: 80 %"})
    void stratifiedFuturesAreRefusedWhereIndependentOnesAreNeeded(String key) {
        assertThatThrownBy(() -> open(MONOPOLY, """
                        levers: [{path: "links[0].price.fixed", values: [20, 30]}]
                        maximize: profit(maker1)
                        stratified: yes
                        """ + key + "\n"))
                .hasStackTraceContaining("not independent of each other");
    }

    @Test
    void aRaceDropsWhatIsWorseAndKeepsTheBestCombination() throws IOException {
        PolicyResult result = open(NEWSVENDOR, """
                        levers:
                          - {path: "firms[stand].order.base_stock.level", values: [10, 40, 70, 90]}
                          - {path: "links[0].price.fixed", values: [6, 7]}
                        maximize: profit(stand)
                        method: race
                        replications: 4
                        budget: 400
                        """).run(2);
        assertThat(result.changes()).extracting(change -> change.value()).containsExactly("40", "6");
        assertThat(result.alike()).isEmpty();
        assertThat(result.runs()).isLessThan(8 * 20 + 2 * 64);
    }

    @Test
    void aConditionBindsTheSearch() throws IOException {
        PolicyResult result = open(MONOPOLY, """
                        levers: [{path: "links[0].price.fixed", from: 20, to: 100}]
                        maximize: profit(maker1)
                        keep: ["profit(retailer1) >= 625"]
                        budget: 200
                        replications: 1
                        test: 2
                        """).run(1);
        // The retailer earns ((100 - w) / 2)^2, which is 625 at w = 50.
        assertThat(value(result, 0)).isCloseTo(50, within(0.05));
        assertThat(result.kept()).isTrue();
    }

    @Test
    void threadsDoNotChangeTheResult() throws IOException {
        PolicySearch search = open(NEWSVENDOR, """
                levers: [{path: "firms[stand].order.base_stock.level", from: 0, to: 100}]
                minimize: cost.inventory(stand)
                budget: 12
                replications: 3
                test: 4
                """);
        assertThat(search.run(1)).isEqualTo(search.run(2));
    }

    @Test
    void whatIsWrongWithAPolicyIsToldAtOnce() {
        assertThatThrownBy(() -> open(MONOPOLY, """
                        levers: [{path: "links[0].price.fixd", from: 20, to: 100}]
                        maximize: proft(maker1)
                        keep: ["price >="]
                        """))
                .isInstanceOfSatisfying(
                        InvalidScenario.class,
                        e -> assertThat(e.problems().stream()
                                        .map(Object::toString)
                                        .reduce("", (a, b) -> a + b))
                                .contains("proft", "is no expression", "fixd"));
    }

    @Test
    void aLeverNeedsARangeOrValues() {
        assertThatThrownBy(() -> new Lever(
                        "a",
                        java.util.Optional.of(1.0),
                        java.util.Optional.empty(),
                        List.of(),
                        java.util.Optional.empty()))
                .hasMessageContaining("needs either from and to, or values");
    }
}
