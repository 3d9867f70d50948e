package io.tributary.workbench.cli;

import io.tributary.simulator.engine.BadState;
import io.tributary.simulator.engine.SavedState;
import io.tributary.simulator.engine.StateFile;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.WarmStates;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Time;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether the states after the warm-up are kept in a file, or taken from one. */
final class StateOptions {
    @Option(
            names = "--save-state",
            paramLabel = "FILE",
            description = "Keep the states after the baseline's warm-up, one per replication, in this file.")
    private Optional<Path> saveTo = Optional.empty();

    @Option(
            names = "--from-state",
            paramLabel = "FILE",
            description = "Begin in the states of this file where it has one, instead of warming up.")
    private Optional<Path> startFrom = Optional.empty();

    /** The states that a study begins in, as far as they are known. */
    WarmStates of(StudyPlan plan) {
        Time time = baseline(plan).time();
        if ((saveTo.isPresent() || startFrom.isPresent())
                && (time.warmUp() == 0 || time.clock() == Time.Clock.CONTINUOUS)) {
            throw new UserError(
                    "There is no state to keep: the scenario has no warm-up, or its clock is continuous. Maybe set"
                            + " time.warm_up.",
                    "没有可保存的状态：该情景没有预热期，或采用连续时钟。可设置 time.warm_up。");
        }
        List<SavedState> given = new ArrayList<>();
        startFrom.ifPresent(file -> given.addAll(read(file, plan)));
        return WarmStates.of(given, saveTo.isPresent());
    }

    private static List<SavedState> read(Path file, StudyPlan plan) {
        List<SavedState> states;
        try {
            states = StateFile.read(file, Fingerprint.ofState(baseline(plan)));
        } catch (BadState e) {
            throw new UserError(e.en(), e.zh());
        } catch (UncheckedIOException e) {
            throw new UserError("The file " + file + " cannot be read.", "无法读取文件 " + file + "。");
        }
        int warmUp = baseline(plan).time().warmUp();
        boolean fits =
                states.stream().anyMatch(state -> state.luck().seed() == plan.seed() && state.period() == warmUp);
        if (!fits) {
            throw new UserError(
                    file + " holds no state of seed " + plan.seed() + " after " + warmUp + " weeks.",
                    file + " 中没有种子为 " + plan.seed() + "、运行 " + warmUp + " 周之后的状态。");
        }
        return states.stream().filter(state -> state.period() == warmUp).toList();
    }

    /** Writes the states of a study that has ended, where that was asked for. */
    void save(StudyPlan plan, WarmStates states) {
        saveTo.ifPresent(file -> {
            try {
                StateFile.write(file, Fingerprint.ofState(baseline(plan)), states.kept());
            } catch (UncheckedIOException e) {
                throw new UserError("The file " + file + " cannot be written.", "无法写入文件 " + file + "。");
            }
        });
    }

    private static Scenario baseline(StudyPlan plan) {
        return plan.variants().stream()
                .filter(StudyPlan.Variation::baseline)
                .findFirst()
                .orElseThrow()
                .scenario();
    }
}
