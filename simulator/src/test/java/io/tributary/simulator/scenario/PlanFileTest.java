package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan written to a file is the same plan when it is read again, and its changes fit a scenario. */
class PlanFileTest {
    @TempDir
    private Path folder = Path.of("");

    private static final Plan PLAN = new Plan(
            "solver",
            "A \"small\" town 小镇",
            "00ff",
            List.of(new Change("network[river].chain", "W-1>P-1", "P-1", "cheaper")),
            List.of(new Promise("coverage.numeric", 0.1, 1.0 / 3, Double.NaN), new Promise("cost", 1e9, 1.5e15, 0)));

    @Test
    void aPlanComesBackAsItWas() throws IOException {
        Path file = folder.resolve("plan.json");
        PlanFile.write(PLAN, file);
        assertThat(PlanFile.read(file)).isEqualTo(PLAN);
        assertThat(Files.readString(file)).doesNotContain("NaN", "\r");
    }

    @Test
    void thePlansChangesAreChangesOfAScenario() {
        Scenario planned = ScenarioReader.read(Town.ORIGINAL, PLAN.changes());
        assertThat(planned.network().get(0).chain()).containsExactly("P-1");
    }

    @Test
    void aBrokenPlanSaysWhere() throws IOException {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, PlanFile.text(PLAN).replace("\"cheaper\"", "[]"));
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("plan.json:6:5 reason must be a text in a plan file.");
    }

    @Test
    void aPlanSaysWhatBecomesOfEachAreaOnce() throws IOException {
        Path file = folder.resolve("plan.json");
        Change other = new Change("network[river].chain", "W-1>P-1", "P-2", "nearer");
        PlanFile.write(new Plan("p", "t", "", List.of(PLAN.changes().get(0), other), List.of()), file);
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("network[river].chain is changed twice in a plan file.");
    }

    @Test
    void aFileWithoutChangesIsNoPlan() throws IOException {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, PlanFile.text(PLAN).replace("\"changes\"", "\"chnages\""));
        assertThatThrownBy(() -> PlanFile.read(file))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("changes must be a list in a plan file.");
    }
}
