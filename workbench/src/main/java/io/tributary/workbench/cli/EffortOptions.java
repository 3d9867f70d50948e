package io.tributary.workbench.cli;

import io.tributary.optimizer.selection.program.Effort;
import picocli.CommandLine.Option;

/** How long the solver may work on one question. */
final class EffortOptions {
    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description = "Seconds that the solver may work on one question (default: 60).")
    double seconds = 60;

    @Option(
            names = "--gap",
            paramLabel = "SHARE",
            description = "Certified gap at which the solver may stop, as a fraction (default: 0.0001).")
    double gap = 0.0001;

    /** The effort; refuses what can't be meant. */
    Effort effort() {
        if (!(seconds > 0 && seconds <= 86_400) || !(gap >= 0 && gap < 1)) {
            throw new UserError(
                    "--time must lie above 0 and up to 86400 seconds, --gap between 0 and 1",
                    "--time 必须在 0 到 86400 秒之间，--gap 必须在 0 到 1 之间");
        }
        return new Effort(seconds, gap);
    }
}
