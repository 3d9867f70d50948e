package io.tributary.workbench.cli;

import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.Kpis;
import io.tributary.workbench.report.Answer;
import io.tributary.workbench.report.ReportPage;
import io.tributary.workbench.report.ResultJson;
import io.tributary.workbench.table.DesignRow;
import io.tributary.workbench.table.ResultFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The verb {@code simulate}: all variants of a scenario under common luck, and the answer. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        header = {
            "Simulate a scenario's variants and answer its question.",
            "",
            "Examples:",
            "  tributary simulate scenarios/spring-water",
            "  tributary simulate scenarios/spring-water --out results",
            "  tributary simulate scenarios/spring-water --plan plan.json --json",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Ticker ticker = new Ticker(spec.commandLine().getErr(), run.quiet);
        StudyResult result =
                Study.run(new Variations(scenario.document(), scenario.changes(), run, ticker).study(), ticker);
        ticker.end();
        if (run.json) {
            out.println(ResultJson.of(result, Kpis.ALL));
        } else {
            out.print(Answer.of(result, Kpis.ALL, scenario.language, run.colors()));
        }
        if (run.out.isPresent()) {
            write(result, run.out.get());
            ticker.say("written to " + run.out.get() + ": report.html, runs, facts, manifest.json");
        } else {
            ticker.say("Next: tributary simulate " + scenario.scenario + " --out results   (report and tables)");
        }
        return ExitCode.DONE;
    }

    private void write(StudyResult result, Path folder) throws IOException {
        try {
            ResultFiles.write(
                    folder,
                    List.of(DesignRow.of(result)),
                    Version.NUMBER,
                    Map.of(
                            "report.html",
                            page -> page.append(ReportPage.of(result, Kpis.ALL, Version.NUMBER, scenario.language))));
        } catch (IOException e) {
            throw new UserError(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }
}
