package io.tributary.simulator.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tributary.simulator.experiment.Batch;
import io.tributary.simulator.experiment.Campaign;
import io.tributary.simulator.experiment.ExperimentReader;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.ResultStore;
import io.tributary.simulator.experiment.ThreadRunner;
import io.tributary.simulator.relation.Departure;
import io.tributary.simulator.relation.Lifecycle;
import io.tributary.simulator.scenario.InvalidScenario;
import io.tributary.simulator.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stress tests of an experiment file: who fails, what it costs against the plan, and what is wrong with a file. */
class RiskRunsTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("tributary.root", "..")).resolve("scenarios/risk-runs");
    private static final int MANY = 0;
    private static final int ONE = 1;

    @TempDir
    private static Path folder;

    private static ExperimentSource source;
    private static Evidence evidence;

    @BeforeAll
    static void runTheShippedExample() {
        source = ExperimentReader.open(SHIPPED, Optional.empty(), List.of(), experiment -> experiment.replicate(12));
        try (ResultStore runs = Campaign.run(
                source, folder.resolve("runs"), Campaign.Start.FRESH, new ThreadRunner(2), Campaign.Told.NOBODY)) {
            evidence = new Evidence(source, runs);
        }
    }

    private static List<String> failing(int row, int variant) {
        Scenario scenario = source.scenarios(row).get(variant);
        return scenario.lifecycle().map(Lifecycle::departures).orElse(List.of()).stream()
                .map(Departure::partner)
                .toList();
    }

    @Test
    void theFirstRowIsThePlanAndEachFurtherRowOneTest() {
        assertThat(evidence.points().size()).isEqualTo(6);
        assertThat(evidence.points().names(0)).containsExactly("as planned");
        assertThat(evidence.points().names(1)).containsExactly("Largest partner fails");
    }

    @Test
    void theLargestPartnerIsEachVariantsOwn() {
        assertThat(failing(0, MANY)).isEmpty();
        assertThat(failing(1, MANY)).containsExactly("harbour_1");
        assertThat(failing(1, ONE)).containsExactly("great");
        assertThat(failing(2, MANY)).containsExactly("harbour_1", "valley_1");
        assertThat(failing(2, ONE)).containsExactly("great");
    }

    @Test
    void aPlanOnOneLargePartnerLosesMoreByItsFailure() {
        Risk many = evidence.risks(1, MANY).get(0);
        Risk one = evidence.risks(1, ONE).get(0);
        assertThat(many.change().difference().high()).isNegative();
        assertThat(one.change().difference().mean())
                .isLessThan(2 * many.change().difference().mean());
        assertThat(one.tail()).isLessThan(one.plannedTail());
        assertThat(one.met().share())
                .isLessThanOrEqualTo(evidence.allMet(0, ONE).share());
    }

    @Test
    void aBankruptcyCostsTheMakerWhatThePartnerOwes() {
        double leaves = evidence.risks(0, ONE).get(0).change().difference().mean();
        double bankrupt = evidence.risks(0, ONE).get(2).change().difference().mean();
        assertThat(bankrupt).isLessThan(leaves);
        assertThat(evidence.risks(1, ONE).get(2).change().difference().mean())
                .isEqualTo(evidence.risks(1, ONE).get(0).change().difference().mean());
    }

    @Test
    void variantsAreComparedAsPlanned() {
        double planned = evidence.samples(0).mean(0, ONE) - evidence.samples(0).mean(0, MANY);
        assertThat(evidence.paired(0, ONE).difference().mean()).isCloseTo(planned, within(1e-9 * Math.abs(planned)));
        assertThat(evidence.turningPoint(0, MANY)).isEmpty();
    }

    @Test
    void theWorstTenthIsTheMeanOfTheWorstFutures() {
        double[] values = {5, 1, 9, 2, 8, 3, 7, 4, 6, 10, 0, 11, 12, 13, 14, 15, 16, 17, 18, 19};
        assertThat(Risk.tail(values, true)).isEqualTo(0.5);
        assertThat(Risk.tail(values, false)).isEqualTo(18.5);
    }

    @Test
    void whatTravelsToAWorkerHoldsTheTests() {
        Batch batch = source.batch();
        assertThat(ExperimentSource.of(batch).experiment()).isEqualTo(source.experiment());
    }

    @Test
    void whatIsWrongWithATestIsToldBeforeAnythingRuns() throws IOException {
        assertThat(faults("{name: All fail, fail: 40, on: 2027-06-07}"))
                .contains("lets 40 partners fail, but the scenario has 7");
        assertThat(faults("{name: No day, fail: 1}")).contains("says no day");
        assertThat(faults("{name: Nothing}")).contains("stresses nothing");
        assertThat(faults("{name: Typo, changes: {\"links[0].prise.fixed\": 40}}"))
                .contains("prise");
    }

    private String faults(String test) throws IOException {
        Path wrong = Files.createTempDirectory(folder, "wrong");
        Files.copy(SHIPPED.resolve("scenario.yaml"), wrong.resolve("scenario.yaml"));
        String written = "experiment: Wrong\nscenario: .\nkpis: [profit]\nstress:\n  - " + test + "\n";
        Files.writeString(wrong.resolve("experiment.yaml"), written);
        StringBuilder said = new StringBuilder();
        assertThatThrownBy(() -> ExperimentReader.open(wrong, Optional.empty(), List.of(), any -> any))
                .isInstanceOfSatisfying(
                        InvalidScenario.class,
                        e -> e.problems()
                                .forEach(problem ->
                                        said.append(problem.what().en()).append(' ')));
        return said.toString();
    }
}
