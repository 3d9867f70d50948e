package io.tributary.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder of scenarios/ with a scenario file in it is valid with all its variants. */
class ShippedScenariosTest {
    static final Path SCENARIOS =
            Path.of(System.getProperty("tributary.root", "..")).resolve("scenarios");

    @TestFactory
    Stream<DynamicTest> everyShippedScenarioIsValid() throws IOException {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getFileName() + " is valid",
                        () -> assertThat(ScenarioReader.read(folder, List.of()).scenario())
                                .isNotBlank()));
    }

    static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(SCENARIOS, 3)) {
            return all.filter(folder -> Files.exists(folder.resolve(ScenarioReader.FILE)))
                    .sorted()
                    .toList();
        }
    }
}
