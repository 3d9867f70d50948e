package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark scenario in which every mechanism is on. */
class EverythingTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theWholeScenarioIsValid() {
        Scenario whole = ScenarioReader.read(Everything.FOLDER, List.of());
        assertThat(whole.zones()).hasSizeGreaterThan(150);
    }

    /** In the warm-up, in the week of the change of network, and later; whoever works on it. */
    @Test
    void itMayBeSavedAtAnyTimeAndRunOnAnyNumberOfThreads() {
        Scenario scenario = Everything.small(folder, Everything.text(), "time.length", "26");
        Simulation simulation = Simulation.of(scenario);
        Luck luck = new Luck(scenario.run().seed(), 3);
        Ledger whole = simulation.run(luck, 1);
        assertThat(simulation.run(luck, 2).digest()).isEqualTo(whole.digest());
        assertThat(simulation.run(luck, 4).digest()).isEqualTo(whole.digest());
        for (int period : List.of(3, 8, 15, 28)) {
            assertThat(simulation.resume(simulation.until(period, luck, 1), 1).digest())
                    .as("split after %s periods", period)
                    .isEqualTo(whole.digest());
        }
        assertThat(Kpis.read(new Facts(scenario, whole)))
                .isNotEmpty()
                .allMatch(value -> Double.isFinite(value.value()), "is a number");
    }

    /** What the file does not write, and why that could not be on beside the rest. */
    private static final Map<String, List<String>> NOT_WRITTEN = Map.of(
            "asks, judges or repeats, and moves nothing within a run",
            List.of(
                    "Scenario.curves",
                    "Scenario.decide",
                    "Scenario.expect",
                    "Scenario.experiments",
                    "Scenario.targets",
                    "Scenario.theory",
                    "Scenario.variants"),
            "smallest amounts and known distances are no mechanism",
            List.of("Scenario.quanta", "Scenario.distances", "Scenario.borders"),
            "firms named one by one with demand of their own stand beside a market of zones, not in it",
            List.of(
                    "Scenario.demand",
                    "Scenario.leadRouting",
                    "Scenario.play",
                    "Firm.order",
                    "Firm.effortCost",
                    "PriceRule:BestResponse",
                    "PriceRule:LearnedPrice",
                    "PriceRule:MatchPrice"),
            "only where the clock is continuous",
            List.of("Firm.productionLaw", "LinkRule.leadTimeLaw"),
            "a firm orders by one rule and predicts by one method, others would take their place",
            List.of(
                    "BaseStock.level",
                    "Forecast:Autoregression",
                    "Forecast:MovingAverage",
                    "OrderRule:Anchoring",
                    "OrderRule:EchelonBaseStock",
                    "OrderRule:ForwardBuy",
                    "OrderRule:LotSize",
                    "OrderRule:MinMax",
                    "OrderRule:Newsvendor",
                    "OrderRule:OrderUpTo",
                    "OrderRule:PassThrough",
                    "OrderRule:ReorderPoint",
                    "OrderRule:VendorMultiple"));

    @Test
    void everyBlockOfTheSchemaIsOn() {
        Scenario scenario = Everything.small(folder, Everything.text());
        Set<String> explained = new TreeSet<>();
        NOT_WRITTEN.values().forEach(explained::addAll);
        assertThat(SchemaBlocks.all(Set.of())).containsAll(explained);
        Set<String> missing = SchemaBlocks.all(explained);
        missing.removeAll(SchemaBlocks.writtenIn(scenario));
        assertThat(List.copyOf(missing)).isEmpty();
    }
}
