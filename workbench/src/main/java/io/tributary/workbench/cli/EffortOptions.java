package io.tributary.workbench.cli;

import io.tributary.optimizer.selection.program.Effort;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.quantity.NumberText;
import java.util.ArrayList;
import java.util.List;
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
        List<Wording> mistakes = new ArrayList<>();
        if (!(seconds > 0 && seconds <= 86_400)) {
            mistakes.add(new Wording(
                            "--time is {0} but must lie above 0 and up to 86400 seconds.",
                            "--time 为 {0}，但必须大于 0 且不超过 86400 秒。")
                    .with(written(seconds)));
        }
        if (!(gap >= 0 && gap < 1)) {
            mistakes.add(new Wording(
                            "--gap is {0} but must be a fraction from 0 to below 1, such as 0.01.",
                            "--gap 为 {0}，但必须是 0 到 1（不含）之间的小数，如 0.01。")
                    .with(written(gap)));
        }
        if (!mistakes.isEmpty()) {
            throw new UserError(
                    String.join("\n", mistakes.stream().map(Wording::en).toList()),
                    String.join("\n", mistakes.stream().map(Wording::zh).toList()));
        }
        return new Effort(seconds, gap);
    }

    private static String written(double value) {
        return Double.isFinite(value) ? NumberText.exact(value) : String.valueOf(value);
    }
}
