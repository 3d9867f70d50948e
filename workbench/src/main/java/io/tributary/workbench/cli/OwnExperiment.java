package io.tributary.workbench.cli;

import io.tributary.simulator.document.Node;
import io.tributary.simulator.document.Problems;
import io.tributary.simulator.document.SourceText;
import io.tributary.simulator.document.YamlParser;
import io.tributary.simulator.expect.Curves;
import io.tributary.simulator.expect.Sweep;
import io.tributary.simulator.scenario.ScenarioReader;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.workbench.report.GridJson;
import io.tributary.workbench.report.GridPage;
import io.tributary.workbench.report.GridText;
import io.tributary.workbench.table.CurveTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import picocli.CommandLine.Model.CommandSpec;

/** Runs the grid of settings that a scenario describes under curves:, and shows its curves. */
final class OwnExperiment {
    private static final String CURVES = "curves";

    private final ScenarioOptions options;
    private final RunOptions run;
    private final CommandSpec spec;

    OwnExperiment(ScenarioOptions options, RunOptions run, CommandSpec spec) {
        this.options = options;
        this.run = run;
        this.spec = spec;
    }

    /** Whether a file or folder is a scenario that describes curves; whatever is wrong with it is told later. */
    static boolean isIn(Path fileOrFolder) {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(ScenarioReader.FILE) : fileOrFolder;
        Problems unsaid = new Problems();
        String name = file.toString();
        return SourceText.document(file, name, unsaid)
                .flatMap(text -> YamlParser.parse(name, text, unsaid))
                .filter(root -> root instanceof Node.Fields fields
                        && fields.find(CURVES).isPresent())
                .isPresent();
    }

    int call() {
        Ticker ticker = new Ticker(spec.commandLine().getErr(), run.quiet, options.language, Said.POINTS);
        run.out.ifPresent(folder -> new ResultFolder(Optional.of(folder)));
        Curves curves = curves(ticker);
        PrintWriter out = spec.commandLine().getOut();
        if (run.json) {
            out.println(GridJson.of(curves));
        } else {
            out.print(GridText.of(curves, options.language));
        }
        if (run.out.isPresent()) {
            ResultFolder.writeTexts(
                    run.out.get(),
                    Map.of(
                            "report.html", GridPage.of(curves, Version.NUMBER, options.language),
                            "curves.csv", csv(curves),
                            "curves.json", GridJson.of(curves) + "\n"));
            ticker.say(Said.WRITTEN.with(run.out.get(), "report.html, curves.csv, curves.json"));
        } else {
            ticker.say(Said.next("tributary experiment " + options.scenario + " --out results", Said.REPORT_AND_TABLE));
        }
        return ExitCode.DONE;
    }

    private Curves curves(Ticker ticker) {
        ScenarioSource source = options.document().with(run.changes(options));
        OptionalInt replications = run.replications.map(OptionalInt::of).orElse(OptionalInt.empty());
        ForkJoinPool workers = new ForkJoinPool(run.threads());
        try {
            int points = source.scenario().curves().map(grid -> grid.points()).orElse(0);
            return workers.submit(() -> Sweep.of(source, replications, done -> {
                        synchronized (ticker) {
                            ticker.done(done, points);
                        }
                    }))
                    .join()
                    .orElseThrow(OwnExperiment::none);
        } finally {
            workers.shutdownNow();
        }
    }

    private static UserError none() {
        return new UserError(
                "The scenario has no curves: block. Write one, or name factors: --factor PATH=V1,V2,...",
                "该情景没有 curves: 部分。请写一个，或指定因素：--factor 路径=值1,值2,...");
    }

    private static String csv(Curves curves) {
        StringBuilder text = new StringBuilder();
        try {
            CurveTable.write(curves, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
