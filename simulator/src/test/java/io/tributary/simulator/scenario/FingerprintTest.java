package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fingerprint follows what a scenario means, not how it is written. */
class FingerprintTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void spellingAndOrderDoNotMatter() {
        Town town = Town.copyTo(folder);
        String before = Fingerprint.of(ScenarioReader.read(folder, List.of()));
        town.write(
                "scenario.yaml",
                town.text("scenario.yaml")
                        .replace("share: 70 %", "share: 0.7")
                        .replace("lead_time: 7 days", "lead_time: 1 week")
                        .replace("{seed: 7, replications: 4}", "{replications: 4, seed: 7}   # a remark"));
        assertThat(Fingerprint.of(ScenarioReader.read(folder, List.of()))).isEqualTo(before);
    }

    @Test
    void oneValueInATableMatters() {
        Town town = Town.copyTo(folder);
        String before = Fingerprint.of(ScenarioReader.read(folder, List.of()));
        town.write("data/zones.csv", town.text("data/zones.csv").replace("80000", "80001"));
        assertThat(Fingerprint.of(ScenarioReader.read(folder, List.of())))
                .isNotEqualTo(before)
                .matches("[0-9a-f]{64}");
    }

    @Test
    void theSeedMatters() {
        Change seed = new Change("run.seed", "7", "8", "");
        assertThat(Fingerprint.of(ScenarioReader.read(Town.ORIGINAL, List.of(seed))))
                .isNotEqualTo(Fingerprint.of(ScenarioReader.read(Town.ORIGINAL, List.of())));
    }
}
