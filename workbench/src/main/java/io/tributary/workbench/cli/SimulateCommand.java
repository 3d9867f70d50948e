package io.tributary.workbench.cli;

import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.WarmStates;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.workbench.report.Answer;
import io.tributary.workbench.report.ReportPage;
import io.tributary.workbench.report.ResultJson;
import io.tributary.workbench.table.DesignRow;
import io.tributary.workbench.table.StudyRecord;
import java.io.PrintWriter;
import java.util.List;
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
            "  tributary simulate scenarios/spring-water --save-state warm.state",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Mixin
    private StateOptions states = new StateOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Ticker ticker = new Ticker(spec.commandLine().getErr(), run.quiet, scenario.language);
        Variations variations = new Variations(scenario.document(), run.changes(scenario), run, ticker);
        StudyPlan plan = variations.study();
        ResultFolder folder = new ResultFolder(run.out);
        WarmStates warm = states.of(plan);
        StudyResult result = Study.run(plan, ticker, warm);
        states.save(plan, warm);
        ticker.end();
        if (run.json) {
            out.println(ResultJson.of(result, Kpis.ALL));
        } else {
            out.print(Answer.of(result, Kpis.ALL, scenario.language, run.colors()));
        }
        if (run.out.isPresent()) {
            StudyRecord record = new StudyRecord(Version.NUMBER, List.of(variations.recorded(result)));
            String page = record.intoPage(ReportPage.of(result, Kpis.ALL, Version.NUMBER, scenario.language));
            folder.write(List.of(DesignRow.of(result)), page, record);
            ticker.say(Said.WRITTEN.with(run.out.get(), "report.html, runs, facts, study.json, manifest.json"));
        } else {
            ticker.say(Said.next("tributary simulate " + scenario.scenario + " --out results", Said.REPORT_AND_TABLES));
        }
        return ExitCode.DONE;
    }
}
