package io.tributary.workbench.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How the experiment of a file is run. */
final class BatchOptions {
    /** Where runs happen. */
    enum Where {
        THREADS,
        SPARK
    }

    @Option(names = "--name", paramLabel = "TITLE", description = "Which experiment, where a scenario holds several.")
    Optional<String> name = Optional.empty();

    @Option(names = "--resume", description = "Go on with the runs that --out holds already.")
    boolean resume;

    @Option(
            names = "--runner",
            paramLabel = "WHERE",
            description = "Where runs happen: threads of this process (default), or spark, with ./tributary-spark"
                    + " (docs/scale.md).")
    Where runner = Where.THREADS;

    @Option(names = "--workers", paramLabel = "N", description = "Workers (default: as --threads says).")
    Optional<Integer> workers = Optional.empty();
}
