package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command answers to input that cannot be run: exit code 2 and a message, nothing else. */
class ExitCodeTest {
    private static final Path BEER_GAME =
            Path.of(System.getProperty("tributary.root")).resolve("scenarios/beer-game/scenario.yaml");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void amountsBeyondTheBooksAreTheInputsFault() throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, Files.readString(BEER_GAME).replace("stock: 12", "stock: 1e15"));
        StringWriter err = new StringWriter();
        PrintWriter out = new PrintWriter(new StringWriter());
        String[] command = {"simulate", file.toString(), "--replications", "1", "--quiet"};
        assertThat(Tributary.run(command, out, new PrintWriter(err))).isEqualTo(ExitCode.INVALID_INPUT);
        assertThat(err.toString())
                .startsWith("before period 1: 1.0E15 is too large for quanta of 1.0E-9.")
                .doesNotContain("\tat ", "Exception", "defect");
    }
}
