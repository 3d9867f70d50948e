package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.kpi.Kpis;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Time;
import io.tributary.simulator.scenario.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is saved, put away and continued has the facts of one that was never interrupted. */
class CheckpointTest {
    private static final Path SCENARIOS =
            Path.of(System.getProperty("tributary.root")).resolve("scenarios");

    /** Splitting a longer run than this would only take time. */
    private static final int LONGEST = 130;

    @TestFactory
    Stream<DynamicTest> everyShippedScenarioMayBeSplit() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(
                        SCENARIOS.relativize(file) + " may be split", () -> mustBeSplittable(file)));
            }
        }
        return tests.stream();
    }

    private static void mustBeSplittable(Path file) {
        boolean country = file.toString().contains("benchmarks");
        List<Change> smaller = country
                ? List.of(
                        new Change("consumers.people_per_agent", "", "14000", ""),
                        new Change("time.length", "", "6 weeks", ""))
                : List.of();
        ScenarioSource source = ScenarioReader.open(file, smaller, Kpis.ids());
        Scenario written = source.scenario();
        List<String> variants = written.variants().stream()
                .filter(variant -> variant.plan().isEmpty())
                .map(Variant::name)
                .toList();
        for (String name : variants.isEmpty() ? List.of("") : variants) {
            Scenario scenario = name.isEmpty() ? written : source.variant(name).scenario();
            if (scenario.time().clock() == Time.Clock.PERIODS && scenario.time().periods() <= LONGEST) {
                mustBeSplittable(scenario, 1);
            }
        }
    }

    /** Split in the warm-up, at its end, and later. */
    private static void mustBeSplittable(Scenario scenario, int threads) {
        Simulation simulation = Simulation.of(scenario);
        Luck luck = new Luck(scenario.run().seed(), 3);
        long whole = simulation.run(luck).digest();
        int warmUp = scenario.time().warmUp();
        int middle = warmUp + (scenario.time().length() + 1) / 2;
        for (int period : List.of(warmUp / 2, warmUp, middle)) {
            SavedState state = simulation.until(period, luck, threads);
            assertThat(simulation.resume(state, threads).digest())
                    .as("split after %s periods", period)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "base, counts, 1",
        "base, individuals, 1",
        "base, individuals, 2",
        "base, individuals, 4",
        "full, counts, 2",
        "full, individuals, 1",
        "full, individuals, 4"
    })
    void aCountryMayBeSplitOnAnyNumberOfThreads(String scenario, String population, int threads) {
        CountryCase small = new CountryCase(scenario, population, 60_000, 40, 40, 4, 12, threads);
        mustBeSplittable(small.read(), threads);
    }

    @Test
    void savingLeavesTheRunAsItWas() {
        Simulation market = Simulation.of(Scenarios.market());
        Luck luck = new Luck(5, 0);
        SavedState once = market.until(9, luck, 1);
        assertThat(market.until(9, luck, 1)).isEqualTo(once);
        market.resume(once, 1);
        assertThat(market.until(9, luck, 1)).isEqualTo(once);
    }

    @Test
    void aVariantBeginsInTheStateOfTheBaseline() {
        ScenarioSource source = Scenarios.source();
        Scenario today = source.variant("today").scenario();
        Scenario dearer = source.variant("today")
                .with(List.of(new Change("segments[0].price_sensitivity", "", "2", "")))
                .scenario();
        Run before = Run.of(today, 0);
        Run after = Run.of(today, dearer, 0);
        int warmUp = today.time().warmUp();
        for (int period = 0; period < warmUp; period++) {
            assertThat(sales(after, period)).isEqualTo(sales(before, period));
        }
        assertThat(sales(after, warmUp)).isNotEqualTo(sales(before, warmUp));
    }

    private static double sales(Run run, int period) {
        return run.sum(io.tributary.simulator.ledger.Kind.SALE, Run::anyone, Run::anyone, period);
    }
}
