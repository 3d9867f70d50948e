package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Goods of one season, ordered before demand is known, played by the engine and read from its books. */
class NewsvendorTest {

    private static final int FUTURES = 40;
    private static final int PERIODS = 500;

    private static final String SEASON = """
            scenario: Selling to the newsvendor
            quanta: {money: 1e-9, goods: 1e-9}
            time: {length: 500 periods, event_order: order_receive_demand, season: 1 period}
            skus:
              - {id: news, maker: press, cost: 2}
            firms:
              - {id: press, kind: maker}
              - {id: stand, kind: retailer, buys_from: press, order: {base_stock: {level: 80}}}
            links:
              - {seller: press, buyer: stand, price: {fixed: 6}}
              - {seller: stand, buyer: consumers, price: {fixed: 10}}
            demand:
              - {at: stand, sku: news, process: {random: {uniform: {low: 0, high: 100}}}, unserved: lost}
            """;

    /** Mean over futures with its standard error; a difference from the expected value in standard errors. */
    private static double z(Scenario scenario, double expected, ToDoubleFunction<Run> read) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < FUTURES; i++) {
            double value = read.applyAsDouble(Run.of(scenario, i));
            sum += value;
            squares += value * value;
        }
        double mean = sum / FUTURES;
        double error = Math.sqrt((squares / FUTURES - mean * mean) / (FUTURES - 1));
        assertThat(error).isLessThan(0.02 * Math.abs(expected));
        return (mean - expected) / error;
    }

    /** S(80) = 80 - 80^2 / 200 = 48: the stand earns 10 x 48 - 6 x 80 = 0, the press (6 - 2) x 80 = 320. */
    @Test
    void aStandWith80PapersSells48OnAverageAndThrows32Away() {
        Scenario scenario = Scenarios.of(SEASON);
        assertThat(z(scenario, 48, run -> run.units("stand") / PERIODS)).isBetween(-4.0, 4.0);
        assertThat(z(scenario, 32, run -> run.kpi("unsold.units", "stand") / PERIODS))
                .isBetween(-4.0, 4.0);
        assertThat(z(scenario, 0.2, run -> run.kpi("stockout.frequency", "stand")))
                .isBetween(-4.0, 4.0);
        Run run = Run.of(scenario, 0);
        assertThat(run.kpi("profit", "press")).isCloseTo(320.0 * PERIODS, within(1e-6));
        assertThat(run.kpi("profit", "stand")).isCloseTo(10 * run.units("stand") - 6 * 80.0 * PERIODS, within(1e-6));
        assertThat(run.units("stand") + run.kpi("unsold.units", "stand")).isCloseTo(80.0 * PERIODS, within(1e-6));
    }

    /** Unsold papers bring 1; each lost customer costs the stand 0.5 and the press 0.25. Expected lost sales: 2. */
    @Test
    void salvageAndGoodwillArePaidOnWhatIsLeftAndOnWhoIsLost() {
        String text = SEASON.replace("level: 80}}}", "level: 80}}, salvage: 1, goodwill: 0.5}")
                .replace("kind: maker}", "kind: maker, goodwill: 0.25}");
        Run plain = Run.of(Scenarios.of(SEASON), 3);
        Run run = Run.of(Scenarios.of(text), 3);
        double unsold = run.kpi("unsold.units", "stand");
        double lostAtStand = run.sum(Kind.GOODWILL, p -> p.id().equals("stand"), p -> true) / 0.5;
        double lostAtPress = run.sum(Kind.GOODWILL, p -> p.id().equals("press"), p -> true) / 0.25;
        assertThat(lostAtStand).isCloseTo(lostAtPress, within(1e-6));
        assertThat(run.sum(Kind.SALVAGE, p -> true, p -> p.id().equals("stand")))
                .isCloseTo(unsold, within(1e-6));
        assertThat(run.kpi("profit", "stand") - plain.kpi("profit", "stand"))
                .isCloseTo(unsold - 0.5 * lostAtStand, within(1e-5));
        assertThat(z(
                        Scenarios.of(text),
                        2,
                        r -> r.sum(Kind.GOODWILL, p -> p.id().equals("stand"), p -> true) / 0.5 / PERIODS))
                .isBetween(-4.0, 4.0);
    }

    /** Who waits does so to the end of the season only. */
    @Test
    void customersWhoWaitLeaveWhenTheSeasonEnds() {
        String waits = SEASON.replace(", unserved: lost", "").replace("season: 1 period", "season: 2 periods");
        Run run = Run.of(Scenarios.of(waits), 0);
        assertThat(run.ledger().periods()).isEqualTo(PERIODS);
        for (int period = 1; period < PERIODS; period += 2) {
            assertThat(run.state("stock", p -> p.id().equals("stand"), period)).isZero();
        }
        assertThat(run.sum(Kind.WRITE_OFF, Run::anyone, Run::anyone, 0)).isZero();
        assertThat(run.units("stand")).isGreaterThan(48.0 * PERIODS);
    }

    /** Without a season unsold goods stay in the house and nothing is written off. */
    @Test
    void goodsKeepWhereThereIsNoSeason() {
        Run run = Run.of(Scenarios.of(SEASON.replace(", season: 1 period", "")), 0);
        assertThat(run.kpi("unsold.units", "total")).isZero();
        assertThat(run.kpi("stockout.frequency", "stand")).isBetween(0.15, 0.25);
    }

    private static List<Double> demands(String process, String more) {
        String text = SEASON.replace("level: 80", "level: 10000")
                .replace("{random: {uniform: {low: 0, high: 100}}}", process + more)
                .replace("length: 500", "length: 5000");
        Run run = Run.of(Scenarios.of(text), 0);
        List<Double> demands = new ArrayList<>();
        for (int period = 0; period < 5000; period++) {
            demands.add(run.sum(Kind.SALE, p -> true, p -> true, period));
        }
        return demands;
    }

    private static double covariance(List<Double> x, List<Double> y, int lag) {
        double meanX = x.stream().mapToDouble(v -> v).average().orElseThrow();
        double meanY = y.stream().mapToDouble(v -> v).average().orElseThrow();
        double sum = 0;
        for (int i = lag; i < x.size(); i++) {
            sum += (x.get(i) - meanX) * (y.get(i - lag) - meanY);
        }
        return sum / (x.size() - lag);
    }

    /** Long-run variance 100 / (1 - 0.36) = 156.25; half a deviation and a bit, 0.6, is left a period later. */
    @Test
    void demandThatRemembersHasTheVarianceAndTheAutocorrelationOfItsFormula() {
        List<Double> demands = demands("{ar1: {mean: 200, rho: 0.6, sd: 10}}", "");
        double variance = covariance(demands, demands, 0);
        assertThat(demands.stream().mapToDouble(v -> v).average().orElseThrow()).isCloseTo(200, within(1.5));
        assertThat(variance).isCloseTo(156.25, within(12.0));
        assertThat(covariance(demands, demands, 1) / variance).isCloseTo(0.6, within(0.04));
    }

    @Test
    void noiseIsAddedToDemandOrMultipliesIt() {
        String steady = "{steps: {before: 50, after: 50, from: 1}}";
        List<Double> added = demands(steady, ", noise: {additive: {normal: {mean: 0, sd: 5}}}");
        assertThat(Math.sqrt(covariance(added, added, 0))).isCloseTo(5, within(0.2));
        List<Double> times = demands(steady, ", noise: {multiplicative: {gamma: {shape: 25, scale: 0.04}}}");
        assertThat(times.stream().mapToDouble(v -> v).average().orElseThrow()).isCloseTo(50, within(0.6));
        assertThat(Math.sqrt(covariance(times, times, 0))).isCloseTo(10, within(0.4));
    }

    private static final String TWO = """
            scenario: Two stands
            quanta: {money: 1e-9, goods: 1e-9}
            time: {length: 4000 periods, event_order: order_receive_demand, season: 1 period}
            skus:
              - {id: news, maker: press}
            firms:
              - {id: press, kind: maker}
              - {id: east, kind: retailer, buys_from: press, order: {base_stock: {level: 1000}}}
              - {id: west, kind: retailer, buys_from: press, order: {base_stock: {level: 1000}}}
            links:
              - {seller: press, buyer: retailer, price: {fixed: 0}}
              - {seller: retailer, buyer: consumers, price: {fixed: 0}}
            demand:
              - {at: east, sku: news, process: {random: {amount: {normal: {mean: 100, sd: 30}}, correlation: 0.5}}}
              - {at: west, sku: news, process: {random: {amount: {normal: {mean: 100, sd: 20}}, correlation: OTHER}}}
            """;

    private static double correlation(String other) {
        Run run = Run.of(Scenarios.of(TWO.replace("OTHER", other)), 0);
        List<Double> east = new ArrayList<>();
        List<Double> west = new ArrayList<>();
        for (int period = 0; period < 4000; period++) {
            east.add(run.sum(Kind.SALE, p -> p.id().equals("east"), p -> true, period));
            west.add(run.sum(Kind.SALE, p -> p.id().equals("west"), p -> true, period));
        }
        assertThat(Math.sqrt(covariance(east, east, 0))).isCloseTo(30, within(1.5));
        assertThat(Math.sqrt(covariance(west, west, 0))).isCloseTo(20, within(1.0));
        return covariance(east, west, 0) / Math.sqrt(covariance(east, east, 0) * covariance(west, west, 0));
    }

    @Test
    void demandsThatShareAFactorAreCorrelatedAsStated() {
        assertThat(correlation("0.5")).isCloseTo(0.5, within(0.05));
        assertThat(correlation("-0.5")).isCloseTo(-0.5, within(0.05));
        assertThat(correlation("0")).isCloseTo(0, within(0.06));
    }

    private static final String AGENT = """
            scenario: An agent who is averse to risk
            quanta: {money: 1e-9, goods: 1e-9}
            time: {length: 50 periods}
            firms:
              - {id: maker1}
              - {id: agent, buys_from: maker1, effort_cost: {quadratic: 1}, risk_aversion: 0.1}
            links:
              - seller: maker1
                buyer: agent
                price: {fixed: 5}
                terms: [{commission: {per_unit: 0, every_months: 0}}, {salary: {pay: 0, every_months: 0}}]
              - {seller: agent, buyer: consumers, price: {fixed: 5}}
            demand:
              - {at: agent, form: {effort: {k: 2}}, noise: {additive: {normal: {mean: 0, sd: 3}}}}
            play:
              order: [[maker1.terms.commission.per_unit], [maker1.terms.salary.pay], [agent.effort]]
              bargain: [{over: [maker1.terms.salary.pay], between: [maker1, agent], power: 1, otherwise: [0, 2]}]
            """;

    /** Holmstrom and Milgrom (1987): b = m k^2 / (k^2 + r c sigma^2) = 20 / 4.9, e = b k / c, s holds the agent at 2. */
    @Test
    void termsThatAFirmDecidesOnAreSettledInTheBooks() {
        Run run = Run.of(Scenarios.of(AGENT), 0);
        double commission = 20 / 4.9;
        double effort = 2 * commission;
        double salary = 2 - 2 * commission * effort + effort * effort / 2 + 0.05 * commission * commission * 9;
        double paid = run.sum(Kind.INCENTIVE, p -> p.id().equals("maker1"), p -> p.id().equals("agent"));
        assertThat(paid).isCloseTo(commission * run.units("agent") + 50 * salary, within(1e-4));
        assertThat(run.kpi("profit", "maker1")).isCloseTo(5 * run.units("agent") - paid, within(1e-4));
        assertThat(run.kpi("profit", "agent")).isCloseTo(paid - 50 * effort * effort / 2, within(1e-3));
    }
}
