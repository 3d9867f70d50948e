package io.tributary.simulator.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.ledger.Kind;
import io.tributary.simulator.ledger.Measures;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Luck is an input: the same seed gives the same facts, and what is added elsewhere changes nobody's luck. */
class SameLuckTest {

    @Test
    void theSameSeedGivesTheSameBooksTwice() {
        Scenario market = Scenarios.market();
        assertThat(Run.of(market, 3).ledger().digest())
                .isEqualTo(Run.of(market, 3).ledger().digest());
    }

    @Test
    void anotherFutureGivesOtherBooks() {
        Scenario market = Scenarios.market();
        assertThat(Run.of(market, 3).ledger().digest())
                .isNotEqualTo(Run.of(market, 4).ledger().digest());
    }

    @Test
    void twoThreadsFindWhatOneThreadFinds() {
        StudyResult alone = study(1);
        StudyResult together = study(2);
        assertThat(together.digest()).isEqualTo(alone.digest());
        assertThat(together.runs()).isEqualTo(alone.runs());
    }

    @Test
    void variantsOfDifferentLengthAreComparedMonthByMonth() {
        Scenario today = Scenarios.market();
        Scenario longer = Scenarios.market("length: 26 weeks", "length: 39 weeks");
        StudyPlan plan = new StudyPlan(
                today,
                "test",
                List.of(
                        new StudyPlan.Variation("today", true, today, Optional.empty()),
                        new StudyPlan.Variation("longer", false, longer, Optional.empty())),
                7,
                2,
                1);
        StudyResult result = Study.run(plan, (done, all) -> {});
        assertThat(result.variants().get(1).kpis())
                .filteredOn(estimate -> estimate.month() >= 0 && estimate.month() < 5)
                .allMatch(estimate -> Math.abs(estimate.againstBaseline().mean()) < 1e-9);
    }

    private static StudyResult study(int threads) {
        ScenarioSource source = Scenarios.source();
        Scenario today = source.variant("today").scenario();
        Scenario shorter = source.variant("shorter").scenario();
        StudyPlan plan = new StudyPlan(
                today,
                "test",
                List.of(
                        new StudyPlan.Variation("today", true, today, Optional.empty()),
                        new StudyPlan.Variation("shorter", false, shorter, Optional.empty())),
                7,
                6,
                threads);
        return Study.run(plan, (done, all) -> {});
    }

    @Test
    void aNewZoneLeavesTheLuckOfTheOthersUntouched() {
        Run before = Run.of(Scenarios.market(), 2);
        Run after = Run.of(
                Scenarios.market(
                        "segments:\n",
                        "  - {id: four, region: R4, population: 20000, outlets: 100, lat: 30.4, lon: 120.0}\nsegments:\n",
                        "links:\n",
                        "  - {area: four, chain: []}\nlinks:\n"),
                2);
        assertThat(after.sum(Kind.SALE, p -> true, p -> p.region().equals("R4")))
                .isPositive();
        mustBeEqual(before, after);
    }

    @Test
    void aNewSegmentWithoutPeopleLeavesTheLuckOfTheOthersUntouched() {
        Run before = Run.of(Scenarios.market(), 2);
        String nobody = "{id: new, urban_share: 0 %, rural_share: 0 %, occasions: 0.5, price_sensitivity: 1, need: 1}";
        Run after = Run.of(Scenarios.market("formats:\n", "  - " + nobody + "\nformats:\n"), 2);
        mustBeEqual(before, after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts", "individuals"})
    void aMillionMoreConsumersInOneZoneLeaveTheLuckOfTheOthersUntouched(String population) {
        String zone = "{id: one, region: R1, population: ";
        Run before = Run.of(held(population), 2);
        Run after = Run.of(held(population, zone + "20000, outlets: 100", zone + "1020000, outlets: 100"), 2);
        mustBeEqual(before, after, List.of("R0", "R2", "R3"));
        assertThat(after.sum(Kind.SALE, p -> true, p -> p.region().equals("R1")))
                .isGreaterThan(
                        20 * before.sum(Kind.SALE, p -> true, p -> p.region().equals("R1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts", "individuals"})
    void oneMoreOutletLeavesTheLuckOfTheOthersUntouched(String population) {
        Run before = Run.of(held(population), 2);
        Run after = Run.of(
                held(population, "R1, population: 20000, outlets: 100", "R1, population: 20000, outlets: 101"), 2);
        mustBeEqual(before, after, List.of("R0", "R2", "R3"));
        assertThat(after.state(Measures.STOCKISTS, p -> p.region().equals("R1"), 0))
                .isGreaterThan(before.state(Measures.STOCKISTS, p -> p.region().equals("R1"), 0));
    }

    /** Only zone one has urban people, so only there the new segment lives. */
    @ParameterizedTest
    @ValueSource(strings = {"counts", "individuals"})
    void aNewSegmentOfTownsfolkLeavesTheLuckOfTheCountryUntouched(String population) {
        String[] rural = {
            "outlets: 100, lat:",
            "outlets: 100, urban: 0 %, lat:",
            "R1, population: 20000, outlets: 100, urban: 0 %",
            "R1, population: 20000, outlets: 100, urban: 100 %"
        };
        String more =
                "  - {id: new, urban_share: 30 %, rural_share: 0 %, occasions: 0.5, price_sensitivity: 1, need: 1}\n";
        Run before = Run.of(held(population, rural), 2);
        Run after = Run.of(
                held(
                        population,
                        rural[0],
                        rural[1],
                        rural[2],
                        rural[3],
                        "urban_share: 60 %",
                        "urban_share: 30 %",
                        "formats:\n",
                        more + "formats:\n"),
                2);
        mustBeEqual(before, after, List.of("R0", "R2", "R3"));
        assertThat(after.sum(Kind.SALE, p -> true, p -> p.region().equals("R1")))
                .isNotEqualTo(before.sum(Kind.SALE, p -> true, p -> p.region().equals("R1")));
    }

    /** The small market with consumers held in one way, then edited. */
    private static Scenario held(String population, String... replacements) {
        List<String> all =
                new ArrayList<>(List.of("links:\n", "consumers: {population: " + population + "}\nlinks:\n"));
        all.addAll(List.of(replacements));
        return Scenarios.market(all.toArray(new String[0]));
    }

    private static void mustBeEqual(Run before, Run after) {
        mustBeEqual(before, after, List.of("R0", "R1", "R2", "R3"));
    }

    private static void mustBeEqual(Run before, Run after, List<String> regions) {
        for (String region : regions) {
            for (int period = 0; period < before.ledger().periods(); period++) {
                for (Kind kind : List.of(Kind.SALE, Kind.SHELF_PAYMENT, Kind.SHIPMENT, Kind.INVOICE)) {
                    assertThat(after.sum(kind, p -> true, p -> p.region().equals(region), period))
                            .as("%s in %s, period %s", kind, region, period)
                            .isEqualTo(
                                    before.sum(kind, p -> true, p -> p.region().equals(region), period));
                }
                assertThat(after.state(Measures.SATISFACTION, p -> p.region().equals(region), period))
                        .isEqualTo(before.state(
                                Measures.SATISFACTION, p -> p.region().equals(region), period));
            }
        }
    }

    @Test
    void individualsAndCountsSellTheSameInDistribution() {
        double[][] counts = sample("counts");
        double[][] individuals = sample("individuals");
        for (int brand = 0; brand < 2; brand++) {
            double z = (mean(counts[brand]) - mean(individuals[brand]))
                    / Math.sqrt((variance(counts[brand]) + variance(individuals[brand])) / counts[brand].length);
            assertThat(z).as("brand %s", brand).isBetween(-4.0, 4.0);
            assertThat(variance(counts[brand]) / variance(individuals[brand])).isBetween(0.35, 2.9);
        }
    }

    /** Units that consumers bought of ours and of the rival's, in 60 futures. */
    private static double[][] sample(String population) {
        Scenario market = Scenarios.market(
                "population: 20000",
                "population: 1000",
                "zones:\n",
                "consumers: {population: " + population + "}\nzones:\n");
        int futures = 60;
        double[][] sold = new double[2][futures];
        for (int i = 0; i < futures; i++) {
            Run run = Run.of(market, population.equals("counts") ? i : i + futures);
            double all = run.sum(Kind.SALE, p -> true, p -> true);
            sold[1][i] = run.sum(Kind.SHIPMENT, p -> p.id().equals("rival"), p -> true);
            sold[0][i] = all - sold[1][i];
        }
        return sold;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
