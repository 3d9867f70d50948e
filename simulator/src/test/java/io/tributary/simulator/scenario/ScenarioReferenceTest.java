package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps docs/scenario-reference.md equal to the records that it describes. */
final class ScenarioReferenceTest {
    private static final Path FILE =
            Path.of(System.getProperty("tributary.root", ".."), "docs", "scenario-reference.md");

    @Test
    void keysAreWrittenInSnakeCase() {
        assertThat(ScenarioReference.snake("nameZh")).isEqualTo("name_zh");
        assertThat(ScenarioReference.snake("StairStepRebate")).isEqualTo("stair_step_rebate");
    }

    @Test
    void limitsAreWrittenTheSameOnEveryJdk() {
        assertThat(ScenarioReference.number(0)).isEqualTo("0");
        assertThat(ScenarioReference.number(0.002)).isEqualTo("0.002");
        assertThat(ScenarioReference.number(1e-9)).isEqualTo("1e-9");
        assertThat(ScenarioReference.number(20000)).isEqualTo("20000");
        assertThat(ScenarioReference.number(9e15)).isEqualTo("9e15");
    }

    @Test
    void theCommittedReferenceIsCurrent() throws IOException {
        String current = ScenarioReference.text();
        if (Boolean.getBoolean("tributary.update")) {
            Files.writeString(FILE, current);
        }
        assertThat(Files.readString(FILE).replace("\r\n", "\n"))
                .as("%s is out of date; write it anew with -Dtributary.update=true", FILE.getFileName())
                .isEqualTo(current);
    }
}
