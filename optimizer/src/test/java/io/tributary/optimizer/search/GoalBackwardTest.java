package io.tributary.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.scenario.InvalidScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From targets back to levers: the least stock that serves everybody with a probability is a quantile of demand. */
class GoalBackwardTest {
    private static final Path SCENARIOS =
            Path.of(System.getProperty("tributary.root", "..")).resolve("scenarios");

    private static final String STAND = """
            scenario: A news stand that wants to send nobody away
            quanta: {money: 1e-6, goods: 1e-6}
            time: {length: 1 period, event_order: order_receive_demand, season: 1 period}
            skus: [{id: news, maker: press, cost: 2}]
            firms:
              - {id: press, kind: maker}
              - {id: stand, kind: retailer, buys_from: press, order: {base_stock: {level: 70}}}
            links:
              - {seller: press, buyer: stand, price: {fixed: 6}}
              - {seller: stand, buyer: consumers, price: {fixed: 10}}
            demand: [{at: stand, sku: news, process: {random: {uniform: {low: 0, high: 100}}}, unserved: lost}]
            targets: [{kpi: fill_rate, change: 100 %, basis: absolute, must: 80 %}]
            """;

    private static final String GOAL = """
            reach: 80 %
            minimize: quantity(press)
            replications: 100
            test: 200
            """;

    @TempDir
    private Path folder = Path.of("");

    private PolicySearch open(String scenario, String policy) throws IOException {
        Files.writeString(folder.resolve("scenario.yaml"), scenario);
        Files.writeString(folder.resolve("policy.yaml"), "policy: Test\nscenario: scenario.yaml\n" + policy);
        return PolicySearch.open(folder.resolve("policy.yaml"));
    }

    private static double value(PolicyResult result) {
        return Double.parseDouble(result.changes().get(0).value());
    }

    /** Demand is uniform to 100, so 80 papers send nobody away in 8 of 10 futures; 100 futures tell that within 4. */
    @Test
    void theLeastStockThatServesEverybodyIsTheQuantileOfDemand() throws IOException {
        PolicyResult result = open(STAND, """
                        levers: [{path: "firms[stand].order.base_stock.level", from: 0, to: 100}]
                        budget: 40
                        """ + GOAL).run(2);
        assertThat(value(result)).isCloseTo(80, within(12.0));
        PolicyResult.Reached reached = result.reached().orElseThrow();
        assertThat(reached.joint().share()).isCloseTo(0.8, within(0.1));
        assertThat(reached.each()).hasSize(1);
        assertThat(reached.isReached()).isEqualTo(reached.joint().share() >= 0.8);
    }

    /** Of 100 futures 86 must be served: were 80 the truth, so many or more would come with a probability of 8 %, 85 with 13 %. */
    @Test
    void whoAsksToBeSureGetsAStockThatIsEnoughInFreshFuturesToo() throws IOException {
        PolicyResult result = open(STAND, """
                        levers: [{path: "firms[stand].order.base_stock.level", from: 0, to: 100}]
                        budget: 60
                        sure: 90 %
                        """ + GOAL).run(2);
        PolicyResult.Reached reached = result.reached().orElseThrow();
        assertThat(reached.searched()).isCloseTo(0.86, within(0.011)).isGreaterThanOrEqualTo(0.86);
        assertThat(value(result)).isBetween(80.0, 92.0);
        assertThat(reached.isReached()).isTrue();
        assertThatThrownBy(() -> open(STAND, """
                        levers: [{path: "firms[stand].order.base_stock.level", from: 0, to: 100}]
                        sure: 90 %
                        minimize: quantity(press)
                        """))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("needs reach");
    }

    /** With 60 papers at most, 20 of the 80 whom the quantile asks for go away: a quarter of what was asked is missed. */
    @Test
    void whatCannotBeReachedEndsInTheNearestMiss() throws IOException {
        PolicyResult result = open(STAND, """
                        levers: [{path: "firms[stand].order.base_stock.level", from: 0, to: 60}]
                        budget: 40
                        """ + GOAL).run(2);
        assertThat(value(result)).isCloseTo(60, within(0.1));
        PolicyResult.Reached reached = result.reached().orElseThrow();
        assertThat(reached.isReached()).isFalse();
        assertThat(reached.joint().share()).isCloseTo(0.6, within(0.1));
        assertThat(reached.miss()).isCloseTo(0.25, within(0.05));
    }

    @Test
    void allCombinationsOfListedValuesAreTriedAndTheCheapestThatReachesWins() throws IOException {
        PolicyResult result = open(STAND, """
                        levers: [{path: "firms[stand].order.base_stock.level", values: [20, 50, 88, 95, 100]}]
                        method: race
                        budget: 500
                        """ + GOAL).run(2);
        assertThat(result.changes().get(0).value()).isEqualTo("88");
        assertThat(result.reached().orElseThrow().isReached()).isTrue();
        assertThat(result.candidates()).isEqualTo(5);
    }

    @Test
    void aSearchForTargetsNeedsTargetsAndABudgetForAllCombinations() {
        assertThatThrownBy(() -> open(STAND.replaceAll("targets.*\n", ""), """
                        levers: [{path: "firms[stand].order.base_stock.level", values: [20, 50]}]
                        method: race
                        budget: 199
                        """ + GOAL))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("the scenario has none")
                .hasMessageContaining("takes 200 runs");
    }

    /** The scenario of the mechanism table: no rebate and no allowance reach nothing; the levers reach all three. */
    @Test
    void rebateAndAdvertisingAllowanceReachTargetsThatTodayReachesNever() throws IOException {
        for (String file : new String[] {"scenario.yaml", "policy.yaml"}) {
            Files.copy(SCENARIOS.resolve("goal-backward").resolve(file), folder.resolve(file));
        }
        String policy = Files.readString(folder.resolve("policy.yaml"))
                .replaceFirst("budget: \\d+", "budget: 40")
                .replaceFirst("replications: \\d+", "replications: 5")
                .replaceFirst("test: \\d+", "test: 20");
        Files.writeString(folder.resolve("policy.yaml"), policy);
        PolicyResult found = PolicySearch.open(folder.resolve("policy.yaml")).run(2);
        assertThat(found.reached().orElseThrow().joint().share()).isGreaterThan(0.3);
        assertThat(found.gainHigh()).isNegative();
        Files.writeString(
                folder.resolve("policy.yaml"),
                policy.replace("to: 0.15", "to: 0.001").replace("to: 0.9", "to: 0.001"));
        PolicyResult.Reached neutral = PolicySearch.open(folder.resolve("policy.yaml"))
                .run(2)
                .reached()
                .orElseThrow();
        assertThat(neutral.joint().share()).isZero();
        assertThat(neutral.miss()).isGreaterThan(0.3);
    }
}
