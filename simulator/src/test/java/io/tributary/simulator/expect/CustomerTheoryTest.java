package io.tributary.simulator.expect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published results on diffusion, customer bases, category buying, churn, choice and gravity come out of runs. */
class CustomerTheoryTest {
    private static final Path THEORY = Path.of(System.getProperty("tributary.root", ".."), "scenarios", "theory");

    @TestFactory
    Stream<DynamicTest> everyValueIsMet() {
        return Stream.of("bass", "btyd", "nbd-dirichlet", "churn-markov", "logit", "huff-reilly")
                .flatMap(id -> files(THEORY.resolve(id)))
                .map(file -> DynamicTest.dynamicTest(THEORY.relativize(file).toString(), () -> verify(file)));
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void verify(Path file) {
        Verified verified =
                Verification.of(ScenarioReader.open(file, List.of(), Verification.READABLE), OptionalInt.empty());
        assertThat(verified.outcomes())
                .isNotEmpty()
                .allSatisfy(outcome ->
                        assertThat(outcome.passed()).as("%s", outcome).isTrue());
    }
}
