package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tributary.simulator.expect.Verification;
import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.WarmStates;
import io.tributary.simulator.kpi.Facts;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.ledger.Measures;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is saved, put away and continued has the facts of one that was never interrupted. */
class CheckpointTest {
    private static final Path SCENARIOS =
            Path.of(System.getProperty("tributary.root")).resolve("scenarios");

    /** Splitting a longer run than this would only take time. */
    private static final int LONGEST = 60;

    @TestFactory
    Stream<DynamicTest> everyShippedScenarioMayBeSplit() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            for (Path file : files.filter(CheckpointTest::isScenario).sorted().toList()) {
                tests.add(DynamicTest.dynamicTest(
                        SCENARIOS.relativize(file) + " may be split", () -> mustBeSplittable(file)));
            }
        }
        return tests.stream();
    }

    /** Every mechanism by itself: its baseline and all variants, of any length. */
    @TestFactory
    Stream<DynamicTest> everyMechanismMayBeSplitAndForked() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCENARIOS.resolve("mechanisms"))) {
            for (Path file :
                    files.filter(f -> f.endsWith("scenario.yaml")).sorted().toList()) {
                ScenarioSource source = ScenarioReader.open(file, List.of(), Verification.READABLE);
                String name = SCENARIOS.relativize(file.getParent()).toString();
                Scenario today = source.scenario();
                Luck luck = new Luck(today.run().seed(), 3);
                Optional<SavedState> warm = Simulation.of(today).warmUp(luck, 1);
                tests.add(DynamicTest.dynamicTest(name + " may be split", () -> mustBeSplittable(today, 1)));
                for (Variant variant : today.variants()) {
                    Scenario other = source.variant(variant.name()).scenario();
                    tests.add(DynamicTest.dynamicTest(
                            name + ' ' + variant.name() + " may be split", () -> mustBeSplittable(other, 1)));
                    tests.add(DynamicTest.dynamicTest(
                            name + ' ' + variant.name() + " begins in the state of the baseline",
                            () -> mustBegin(today, other, luck, warm)));
                }
            }
        }
        return tests.stream();
    }

    /** A variant goes on from the baseline's state; only one whose consumers begin to store warms up by itself, and says so. */
    private static void mustBegin(Scenario today, Scenario other, Luck luck, Optional<SavedState> warm) {
        Simulation variant = Simulation.of(today).variant(other);
        Ledger facts = variant.run(luck, 1, warm);
        assertThat(facts.periods()).isEqualTo(other.time().periods());
        boolean stores = !today.consumers().pantry().equals(other.consumers().pantry());
        assertThat(variant.remarks())
                .hasSize(stores ? 1 : 0)
                .allMatch(remark -> remark.contains("warmed up by itself") && remark.contains("consumers"));
        assertThat(Simulation.of(today, other).run(luck).digest()).isEqualTo(facts.digest());
    }

    /** Trust, honours, reviews, agreements, finance, exits, recruitment, breaches and disputes in one network. */
    @Test
    void partnersThatLiveThroughEverythingMayBeSavedInAnyMonth() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String section : List.of("partners", "relations", "evaluation", "governance")) {
            for (Variant variant : mechanism(section).scenario().variants()) {
                if (!variant.name().endsWith("_neutral")) {
                    variant.changes().forEach((path, value) -> {
                        settings.remove(path);
                        settings.put(path, value);
                    });
                }
            }
        }
        settings.put("relations.participation.overhead", "4 %");
        settings.put("lifecycle.agreement", "{term: 13 weeks, investment: 100, reach_gain: 5 %, break_fee: 5000}");
        Scenario scenario = with(mechanism("partners"), settings);
        mustBeSplittableInEveryMonth(scenario);
        Run run = Run.of(scenario, 3);
        for (String happened : List.of(Measures.DEPARTURE, Measures.SIGNED, Measures.DISPUTES, Measures.INVESTED)) {
            double sum = 0;
            for (int period = 0; period < scenario.time().periods(); period++) {
                sum += run.state(happened, Run::anyone, period);
            }
            assertThat(sum).as(happened).isPositive();
        }
    }

    /** What lies in the house when a partner begins to keep books is no profit of its first week. */
    @Test
    void partnersThatComeToLifeAfterTheWarmUpOpenTheirBooksThen() {
        ScenarioSource source = mechanism("calendar");
        Scenario today = source.scenario();
        Scenario alive = with(source, Map.of("relations.participation", "{response: 1, required: 30 %}"));
        int first = today.time().warmUp();
        Run forked = Run.of(today, alive, 0);
        Run lived = Run.of(alive, 0);
        for (String partner : List.of("d_hz", "d_nj")) {
            assertThat(MechanismRuns.state(forked, Measures.RETURN, partner, first))
                    .isCloseTo(MechanismRuns.state(lived, Measures.RETURN, partner, first), withinPercentage(25));
        }
    }

    /** Diversion, price competition with fines and cut supplies, selling effort, loading and rationing in one market. */
    @Test
    void partnersThatCompeteMayBeSavedInAnyMonth() {
        mustBeSplittableInEveryMonth(with(mechanism("territory").variant("m038_on"), COMPETITION));
    }

    /** What went around the warehouse before the state was saved is paid for and counted once, with its emissions. */
    @Test
    void aWarehouseThatIsFullMayBeSavedInAnyMonth() {
        Map<String, String> full = Map.of("logistics.warehouses[nanjing].capacity", "20000");
        Scenario scenario = with(mechanism("logistics").variant("m041_on"), full);
        mustBeSplittableInEveryMonth(scenario);
        Simulation simulation = Simulation.of(scenario);
        List<KpiValue> around = Kpis.get("units.around_warehouses")
                .read(new Facts(scenario, simulation.run(new Luck(scenario.run().seed(), 3))));
        assertThat(around).isNotEmpty().anyMatch(value -> value.value() > 0);
    }

    private static final Map<String, String> COMPETITION = Map.of(
            "dealer_pricing",
            "{switching: 24, belief: 20, supply_cut: 3 weeks}",
            "links[0].terms",
            "[{price_maintenance: {kind: minimum_advertised, price: 2.45, penalty: 60, detection: 40 %}},"
                    + " {bonus: {pay: 8000, target_growth: 4 %, every_months: 1, payment_delay: 4 weeks}}]",
            "selling_effort",
            "{keeps: 70 %}",
            "loading",
            "{carrying: 20 %}",
            "allocation",
            "{rule: turn_and_earn, gaming: 60 %}");

    /** The later of two actions in the list happens first. */
    @Test
    void whatTheCalendarChangedHoldsInTheOrderInWhichItHappened() {
        Scenario scenario = with(
                mechanism("calendar"),
                Map.of(
                        "calendar",
                        "[{id: dear, after: 20 weeks, changes: {\"links[outlet>consumers].price\": {mark_up: 60 %},"
                                + " information.plan_every: \"3\"}},"
                                + " {id: cheap, after: 10 weeks, changes: {\"links[outlet>consumers].price\": {mark_up: 20 %},"
                                + " information.plan_every: \"5\", information.plan_lag: \"4\"}},"
                                + " {id: daily, after: 35 weeks, changes: {information.plan_every: \"1\","
                                + " information.plan_lag: \"0\"}}]"));
        mustBeSplittableInEveryMonth(scenario);
    }

    private static ScenarioSource mechanism(String section) {
        return ScenarioReader.open(SCENARIOS.resolve("mechanisms").resolve(section), List.of(), Verification.READABLE);
    }

    private static Scenario with(ScenarioSource source, Map<String, String> settings) {
        List<Change> changes = new ArrayList<>();
        settings.forEach((path, value) -> changes.add(new Change(path, "", value, "")));
        return source.with(changes).scenario();
    }

    private static void mustBeSplittableInEveryMonth(Scenario scenario) {
        Simulation simulation = Simulation.of(scenario);
        Luck luck = new Luck(scenario.run().seed(), 3);
        long whole = simulation.run(luck).digest();
        for (int period = 3; period < scenario.time().periods(); period += 4) {
            assertThat(simulation.resume(simulation.until(period, luck, 1), 1).digest())
                    .as("split after %s periods", period)
                    .isEqualTo(whole);
        }
    }

    private static boolean isScenario(Path file) {
        Path folder = SCENARIOS.relativize(file);
        boolean theory = folder.startsWith("theory") && file.toString().endsWith(".yaml");
        return theory || (file.endsWith("scenario.yaml") && !folder.startsWith("mechanisms"));
    }

    private static void mustBeSplittable(Path file) {
        boolean country = file.toString().contains("benchmarks");
        List<Change> smaller = country
                ? List.of(
                        new Change("consumers.people_per_agent", "", "14000", ""),
                        new Change("time.length", "", "6 weeks", ""))
                : List.of();
        ScenarioSource source = ScenarioReader.open(file, smaller, Verification.READABLE);
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
        boolean theory = scenario.theory().isPresent();
        for (int period : theory ? List.of(middle) : List.of(warmUp / 2, warmUp, middle)) {
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
    void aFileGivesBackTheStatesThatWerePutIn(@TempDir Path folder) {
        Simulation market = Simulation.of(Scenarios.market());
        List<SavedState> states = List.of(market.until(4, new Luck(1, 0, 3), 1), market.until(13, new Luck(1, 1), 1));
        Path file = folder.resolve("warm.state");
        StateFile.write(file, "abc", states);
        assertThat(StateFile.read(file, "abc")).isEqualTo(states);
        assertThat(folder.toFile().list()).containsExactly("warm.state");
    }

    @Test
    void aForeignOrDamagedFileIsRefused(@TempDir Path folder) throws IOException {
        Simulation market = Simulation.of(Scenarios.market());
        Path file = folder.resolve("warm.state");
        StateFile.write(file, "abc", List.of(market.until(4, new Luck(1, 0), 1)));
        byte[] whole = Files.readAllBytes(file);
        assertThatThrownBy(() -> StateFile.read(file, "abd"))
                .isInstanceOf(BadState.class)
                .hasMessageContaining("another scenario");
        for (int at = whole.length / 9; at < whole.length; at += whole.length / 9) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);
            assertThatThrownBy(() -> StateFile.read(file, "abc")).isInstanceOf(BadState.class);
            Files.write(file, Arrays.copyOf(whole, at));
            assertThatThrownBy(() -> StateFile.read(file, "abc")).isInstanceOf(BadState.class);
        }
        Files.writeString(file, "scenario: no state at all");
        assertThatThrownBy(() -> StateFile.read(file, "abc"))
                .isInstanceOf(BadState.class)
                .hasMessageContaining("no file of saved states")
                .satisfies(e -> assertThat(((BadState) e).zh()).contains("不是状态文件"));
    }

    @Test
    void theStateOfAnotherScenarioDoesNotFit() {
        SavedState state = Simulation.of(Scenarios.market()).until(13, new Luck(1, 0), 1);
        Scenario other = Scenarios.market("population: 20000", "population: 30000");
        assertThatThrownBy(() -> Simulation.of(other).resume(state, 1))
                .isInstanceOf(BadState.class)
                .hasMessageContaining("cell");
    }

    @Test
    void aStudyThatBeginsInKeptStatesFindsTheSame() {
        ScenarioSource source = Scenarios.source();
        List<StudyPlan.Variation> variants = Stream.of("today", "shorter")
                .map(name -> new StudyPlan.Variation(
                        name, name.equals("today"), source.variant(name).scenario(), Optional.empty()))
                .toList();
        StudyPlan plan = new StudyPlan(source.scenario(), "test", variants, 7, 3, 2);
        WarmStates keeping = WarmStates.of(List.of(), true);
        StudyResult first = Study.run(plan, (done, all) -> {}, keeping);
        assertThat(keeping.kept()).hasSize(3);
        StudyResult again = Study.run(plan, (done, all) -> {}, WarmStates.of(keeping.kept(), false));
        assertThat(again.digest()).isEqualTo(first.digest());
        assertThat(Study.run(plan, (done, all) -> {}).digest()).isEqualTo(first.digest());
    }
}
