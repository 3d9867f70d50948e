package io.tributary.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.engine.Simulation;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A budget goes where its next part brings most: against a closed form, and in the market of mechanisms/allocation. */
class MarginalSplitTest {
    private static final Path FOLDER = Path.of(System.getProperty("tributary.root", ".."))
            .resolve("scenarios")
            .resolve("mechanisms")
            .resolve("allocation");

    private static Lever lever(String path) {
        return new Lever(path, Optional.of(0.0), Optional.of(1000.0), List.of(), Optional.of(2.0));
    }

    private static Policy policy(double budget, int parts) {
        return new Policy(
                "Test",
                "scenario.yaml",
                List.of(lever("a"), lever("b"), lever("c")),
                Optional.of("profit(x)"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Policy.Method.MARGINAL,
                Optional.of(budget),
                parts,
                100_000,
                1,
                2,
                false);
    }

    /** With returns 2 a sqrt(x) of money x, x is in proportion to a squared and the shadow price is a / sqrt(x) everywhere. */
    @Test
    void moneyIsSplitInProportionToTheSquaresAndThePriceIsTheSameEverywhere() {
        double[] a = {3, 2, 1};
        MarginalSplit.Found found = new MarginalSplit(
                        policy(1400, 1400),
                        point -> IntStream.range(0, 3)
                                .mapToDouble(i -> 2 * a[i] * Math.sqrt(2 * point[i]))
                                .sum(),
                        1_000_000)
                .find();
        double[] best = {900, 400, 100};
        for (int i = 0; i < 3; i++) {
            assertThat(found.pots().get(i).money()).isCloseTo(best[i], within(1.01));
            assertThat(found.pots().get(i).next()).isCloseTo(0.1, within(0.001));
            assertThat(found.point().get(i)).isCloseTo(best[i] / 2, within(0.51));
        }
        assertThat(found.price()).isCloseTo(0.1, within(0.001));
        assertThat(found.left()).isZero();
    }

    /** Where the next part loses, it is not given out: returns 2 sqrt(x) - x end at 1. */
    @Test
    void whatBringsNothingIsLeft() {
        MarginalSplit.Found found = new MarginalSplit(
                        policy(100, 100),
                        point -> 2 * Math.sqrt(2 * point[0]) - 2 * point[0] - point[1] - point[2],
                        10_000)
                .find();
        assertThat(found.pots().get(0).money()).isCloseTo(1, within(1e-9));
        assertThat(found.left()).isCloseTo(99, within(1e-9));
        assertThat(found.price()).isZero();
    }

    /** What the policy file says that a unit of each lever costs is what the maker is charged for it. */
    @Test
    void theLedgerChargesWhatTheLeversCost() {
        ScenarioSource source = ScenarioReader.open(FOLDER, List.of(), Kpis.ids());
        assertThat(paid(source, Kind.TRAINING, "training.hours", "2")).isCloseTo(2 * 31_200, within(100.0));
        assertThat(paid(source, Kind.ADVERTISING, "brand.spending", "3")).isCloseTo(3 * 65_000, within(100.0));
        assertThat(paid(source, Kind.FEE, "display_fund.budget", "5000")).isCloseTo(5000 * 26, within(100.0));
        assertThat(paid(source, Kind.HOLDING, "firms[cloud].order.base_stock.cover", "3"))
                .isCloseTo(3 * 33_000, within(0.2 * 3 * 33_000));
    }

    private static double paid(ScenarioSource source, Kind kind, String path, String value) {
        Scenario today = source.scenario();
        Scenario more =
                source.with(List.of(new Change(path, "", value, "")), "test").scenario();
        return paid(more, run(today, more), kind) - paid(today, run(today, today), kind);
    }

    private static Ledger run(Scenario today, Scenario scenario) {
        return Simulation.of(today, scenario).run(new Luck(scenario.run().seed(), 0));
    }

    private static double paid(Scenario scenario, Ledger ledger, Kind kind) {
        double sum = 0;
        for (int line = 0; line < ledger.chart().lines().size(); line++) {
            var each = ledger.chart().lines().get(line);
            boolean makers =
                    ledger.chart().accounts().get(each.from()).party().id().equals("cloud");
            for (int period = scenario.time().warmUp();
                    makers && each.kind() == kind && period < ledger.periods();
                    period++) {
                sum += ledger.amount(line, period) * scenario.quanta().money();
            }
        }
        return sum;
    }

    /** The split that the runs find earns more than equal parts, in futures that the search has not seen. */
    @Test
    void aBudgetSplitByMarginalReturnEarnsMoreThanEqualParts() {
        PolicyResult found = PolicySearch.open(FOLDER.resolve("policy.yaml")).run(2);
        PolicyResult.Split split = found.split().orElseThrow();
        double given =
                split.pots().stream().mapToDouble(PolicyResult.Pot::money).sum();
        assertThat(given + split.left()).isCloseTo(600_000, within(1e-6));
        double next = split.pots().stream()
                .mapToDouble(PolicyResult.Pot::next)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        assertThat(split.price()).isCloseTo(Math.max(0, next), within(1e-9));
        for (PolicyResult.Pot pot : split.pots()) {
            assertThat(Double.isNaN(pot.last()) || pot.last() >= split.price() - 0.15)
                    .as(pot.toString())
                    .isTrue();
        }
        ScenarioSource source = ScenarioReader.open(FOLDER, List.of(), Kpis.ids());
        Scenario even = source.variant("m096_off").scenario();
        Scenario written = source.variant("m096_on").scenario();
        double gain = 0;
        for (int future = 1000; future < 1008; future++) {
            gain += (profit(written, future) - profit(even, future)) / 8;
        }
        assertThat(gain).isPositive();
        Scenario searched = source.with(found.changes(), "test").scenario();
        assertThat(profit(written, 1000)).isCloseTo(profit(searched, 1000), within(0.002 * profit(searched, 1000)));
    }

    private static double profit(Scenario scenario, int future) {
        Ledger ledger = Simulation.of(scenario).run(new Luck(scenario.run().seed(), future));
        return Kpis.get("profit").read(new Facts(scenario, ledger)).stream()
                .filter(v -> v.entity().equals("maker") && v.month() == KpiValue.WHOLE)
                .findFirst()
                .orElseThrow()
                .value();
    }
}
