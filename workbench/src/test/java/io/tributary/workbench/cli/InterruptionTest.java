package io.tributary.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A search that is told to stop, whenever that is: the plan's file is whole or not there. */
class InterruptionTest {
    private static final Path ROOT = Path.of(System.getProperty("tributary.root"));

    /** Moments around the end of a search of one second, counted from the first sign of the search. */
    private static final List<Duration> MOMENTS =
            List.of(Duration.ofMillis(300), Duration.ofMillis(900), Duration.ofMillis(1050), Duration.ofMillis(1300));

    @TempDir
    private Path folder = Path.of("");

    @Tag("slow")
    @Test
    void whoeverIsToldToStopLeavesAWholePlanOrNone() throws IOException, InterruptedException {
        for (Duration moment : MOMENTS) {
            Path plan = folder.resolve("plan-" + moment.toMillis() + ".json");
            int code = stopped(plan, moment);
            assertThat(code)
                    .as(Files.readString(folder.resolve("messages")))
                    .isIn(ExitCode.DONE, ExitCode.STOPPED, 143);
            if (Files.exists(plan)) {
                assertThat(new JsonMapper().readTree(Files.readString(plan)).size())
                        .isPositive();
            }
            assertThat(code != ExitCode.STOPPED || Files.exists(plan)).isTrue();
        }
    }

    /** Starts a search, tells it to stop and waits for its end. */
    private int stopped(Path plan, Duration moment) throws IOException, InterruptedException {
        Path messages = folder.resolve("messages");
        Process search = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dtributary.home=" + ROOT,
                        Tributary.class.getName(),
                        "optimize",
                        ROOT.resolve("scenarios/fresh-milk").toString(),
                        "--time",
                        "1",
                        "--out",
                        plan.toString())
                .redirectOutput(folder.resolve("answer").toFile())
                .redirectError(messages.toFile())
                .start();
        while (search.isAlive() && !Files.readString(messages).contains("search")) {
            Thread.sleep(20);
        }
        Thread.sleep(moment.toMillis());
        search.destroy();
        assertThat(search.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return search.exitValue();
    }
}
