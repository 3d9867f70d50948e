package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Small cases with known answers, played by named firms from a scenario file. */
class TextbookTest {

    private static final String BASE_STOCK = """
            scenario: Base stock against Poisson demand
            quanta: {money: 1e-6}
            time: {length: 400 weeks, event_order: order_receive_demand}
            skus:
              - {id: part, maker: works}
            firms:
              - {id: works, kind: maker}
              - id: depot
                kind: retailer
                buys_from: works
                order: {base_stock: {level: 8}}
                holding_cost: 1
                backlog_cost: 4
            links:
              - {seller: works, buyer: depot, price: {fixed: 0}}
              - {seller: depot, buyer: consumers, price: {fixed: 0}}
            demand:
              - {at: depot, sku: part, process: {poisson: {mean: 6}}}
            """;

    /** Zipkin (2000), ch. 6: E[h (S - D)+ + p (D - S)+] with S = 8, h = 1, p = 4 and Poisson demand with mean 6. */
    @Test
    void baseStockOfEightAgainstPoissonDemandOfSixCosts357APeriod() {
        Scenario scenario = Scenarios.of(BASE_STOCK);
        int futures = 40;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < futures; i++) {
            double cost = Run.of(scenario, i).kpi("cost.inventory", "depot") / 400;
            sum += cost;
            squares += cost * cost;
        }
        double mean = sum / futures;
        double error = Math.sqrt((squares / futures - mean * mean) / (futures - 1));
        assertThat(error).isBetween(0.001, 0.05);
        assertThat((mean - 3.5701) / error).isBetween(-4.0, 4.0);
    }

    private static final String REBATE = """
            scenario: A rebate by quarter
            time: {start: 2027-01-04, length: 25 weeks, warm_up: 13 weeks}
            skus:
              - {id: tea, maker: garden}
            firms:
              - {id: garden, kind: maker}
              - {id: trader, kind: distributor, buys_from: garden, order: pass_through}
            links:
              - seller: garden
                buyer: trader
                price: {fixed: 5}
                terms:
                  - stair_step_rebate:
                      steps: [{from: 90 %, pay: 1 %}, {from: 100 %, pay: 2 %}, {from: 115 %, pay: 3 %}]
                      paid_on: sell_out
                      every_months: 3
                      target_growth: 5 %
              - {seller: trader, buyer: consumers, price: {fixed: 7}}
            demand:
              - {at: trader, sku: tea, process: {steps: {before: 10, after: 11, from: 14}}}
            """;

    /**
     * Warm-up: 10 a week. First quarter: 12 weeks of 11, target 10 x 12 x 1.05 = 126, reached to 104.8 %: 2 % of
     * 132 x 5 = 13.20. Second: 13 weeks of 11, target 11 x 13 x 1.05, reached to 95.2 %: 1 % of 143 x 5 = 7.15.
     */
    @Test
    void aStairStepRebateOnSellOutPaysByQuarterTheRateOfTheStepReached() {
        Run run = Run.of(Scenarios.of(REBATE), 0);
        for (int period = 0; period < run.ledger().periods(); period++) {
            double expected = period == 24 ? 13.20 : period == 37 ? 7.15 : 0;
            assertThat(run.sum(Kind.REBATE, p -> true, p -> p.id().equals("trader"), period))
                    .as("week %s", period)
                    .isCloseTo(expected, within(1e-9));
        }
        assertThat(run.kpi("cost.rebate", "total")).isCloseTo(20.35, within(1e-9));
        assertThat(run.kpi("profit", "trader")).isCloseTo(25 * 11 * (7 - 5) + 20.35, within(1e-9));
    }

    @Test
    void twoDemandsAtOneCounterAreServedOnceEach() {
        String two = BASE_STOCK + "  - {at: depot, sku: part, process: {steps: {before: 2, after: 2, from: 1}}}\n";
        String constant = two.replace("{poisson: {mean: 6}}", "{steps: {before: 1, after: 1, from: 1}}");
        Run run = Run.of(Scenarios.of(constant), 0);
        assertThat(run.units("depot")).isEqualTo(3 * 400);
        assertThat(run.kpi("cost.inventory", "depot")).isCloseTo(5 * 400, within(1e-6));
    }
}
