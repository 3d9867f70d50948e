package io.tributary.simulator.expect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plays whose firms count fines, shortfalls and falls in price before they decide; and plays that have no solution. */
class WatchedPlayTest {
    private static final Path MORE = Path.of(System.getProperty("tributary.root", ".."), "scenarios", "theory", "more");

    @TempDir
    private Path folder = Path.of("");

    /** Fines of watched prices (34, 35), price protection (36), take or pay (37), exclusive dealing (38). */
    @ParameterizedTest
    @ValueSource(strings = {"34.yaml", "35.yaml", "36.yaml", "37.yaml", "38.yaml"})
    void whoDecidesCountsWhatTheContractCosts(String file) {
        assertThat(verified(MORE.resolve(file)).outcomes())
                .isNotEmpty()
                .allSatisfy(outcome ->
                        assertThat(outcome.passed()).as("%s", outcome).isTrue());
    }

    @Test
    void whatIsReadOfAPlayWithoutSolutionIsToldAndNotThrown() throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, """
                scenario: Two shops that fetch each other's customers
                time: {length: 1 period}
                firms:
                  - {id: left, unit_cost: 1}
                  - {id: right, unit_cost: 1}
                demand:
                  - {at: [left, right], form: {territories: {a: 10, b: 1, moving: 1}}}
                play:
                  order: [[left.price, right.price]]
                expect:
                  - {function: play.decision, with: {name: left.price}, value: 3}
                  - {anticipated: profit, entity: left, value: 3}
                """);
        assertThat(verified(file).outcomes()).hasSize(2).allSatisfy(outcome -> {
            assertThat(outcome.passed()).isFalse();
            assertThat(outcome.reason().en()).contains("finds no decisions for left and right", "play.given");
        });
    }

    private static Verified verified(Path file) {
        return Verification.of(ScenarioReader.open(file, List.of(), Verification.READABLE), OptionalInt.empty());
    }
}
