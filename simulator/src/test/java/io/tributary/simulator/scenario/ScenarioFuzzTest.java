package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.document.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spoiled scenario files end in a scenario or in a list of problems, soon, and in nothing else. */
class ScenarioFuzzTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void threeHundredSpoiledFilesEndInAScenarioOrInProblems() throws IOException {
        spoilAndRead(0, 300);
    }

    @Test
    @Tag("slow")
    void tenThousandSpoiledFilesEndInAScenarioOrInProblems() throws IOException {
        spoilAndRead(1_000_000, 10_000);
    }

    private void spoilAndRead(int firstSeed, int times) throws IOException {
        int valid = 0;
        for (int i = 0; i < times; i++) {
            Town town = Town.copyTo(folder);
            String file = Town.FILES.get(i % 3 == 0 ? i / 3 % Town.FILES.size() : 0);
            Files.write(folder.resolve(file), new ScenarioFuzz(firstSeed + i).spoil(town.text(file)));
            String seed = "seed " + (firstSeed + i) + " of " + file;
            valid += Assertions.assertTimeout(Duration.ofSeconds(5), this::read, seed) ? 1 : 0;
        }
        assertThat(valid).isBetween(1, times - 1);
    }

    private boolean read() {
        try {
            ScenarioReader.read(folder, List.of());
            return true;
        } catch (InvalidScenario e) {
            assertThat(e.problems()).isNotEmpty().hasSizeLessThanOrEqualTo(200);
            assertThat(e.in(Language.EN) + e.in(Language.ZH)).doesNotContain("Exception", "java.", "{0}");
            return false;
        }
    }
}
