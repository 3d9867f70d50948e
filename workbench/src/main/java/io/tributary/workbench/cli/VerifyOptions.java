package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How {@code verify} runs its cases, and where its findings go. */
final class VerifyOptions {
    private static final int MOST_THREADS = 256;
    private static final int MOST_REPLICATIONS = 100_000;

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Replications of what has luck, instead of the scenario's.")
    private Optional<Integer> replications = Optional.empty();

    @Option(names = "--threads", paramLabel = "T", description = "Worker threads (default: all cores).")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for theory.md and theory.html.")
    Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the findings as JSON.")
    boolean json;

    @Option(names = "--quiet", description = "No progress and no hints.")
    boolean quiet;

    @Option(names = "--lang", paramLabel = "en|zh", description = "Language of answers and messages (default: en).")
    Language language = Language.EN;

    int threads() {
        return within("--threads", threads.orElse(Runtime.getRuntime().availableProcessors()), MOST_THREADS);
    }

    OptionalInt replications() {
        return replications.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(within("--replications", replications.get(), MOST_REPLICATIONS));
    }

    private static int within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new UserError(
                    option + " is " + value + " but must lie in 1 to " + most,
                    option + " 为 " + value + "，必须在 1 到 " + most + " 之间");
        }
        return value;
    }
}
