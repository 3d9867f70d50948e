package io.tributary.workbench.cli;

import io.tributary.simulator.calibration.CalibrationRun;
import io.tributary.simulator.document.Language;
import io.tributary.workbench.report.CalibrationText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code calibrate}: parameters from data. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        header = {
            "Estimate parameters from a table, or so that runs give observed moments.",
            "",
            "Examples:",
            "  tributary calibrate my-data/shelf.yaml",
            "  tributary calibrate my-data/shelf.yaml --out fitted",
            ""
        },
        footer = {"", "docs/calibration.md has the models and the grammar of the file."})
final class CalibrateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Calibration file.")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for estimates.json and variant.yaml.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the estimates as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No hints.")
    private boolean quiet;

    @Option(names = "--lang", paramLabel = "en|zh", description = "Language of answers and messages (default: en).")
    private Language language = Language.EN;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        CalibrationRun run = CalibrationRun.open(file);
        CalibrationRun.Result result = run.estimate();
        String title = run.calibration().calibrate();
        PrintWriter print = spec.commandLine().getOut();
        if (json) {
            print.println(CalibrationText.json(title, result));
        } else {
            print.print(CalibrationText.of(result, language));
        }
        out.ifPresent(folder -> write(folder, title, run.calibration().variant(), result));
        return ExitCode.DONE;
    }

    private void write(Path folder, String title, String variant, CalibrationRun.Result result) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("estimates.json", CalibrationText.json(title, result) + "\n");
        if (!result.changes().isEmpty()) {
            texts.put("variant.yaml", CalibrationText.variant(variant, result));
        }
        ResultFolder.writeTexts(folder, texts);
        if (!quiet) {
            spec.commandLine().getErr().println("written to " + folder + ": " + String.join(", ", texts.keySet()));
        }
    }
}
