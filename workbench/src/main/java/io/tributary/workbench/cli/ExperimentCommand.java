package io.tributary.workbench.cli;

import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.workbench.report.CurveJson;
import io.tributary.workbench.report.CurvePage;
import io.tributary.workbench.report.CurveText;
import io.tributary.workbench.table.DesignRow;
import io.tributary.workbench.table.StudyRecord;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The verb {@code experiment}: the experiment of a file, whose runs are kept while they finish; the curves that a scenario
 * itself describes; or, with factors on the command line, a grid and one curve.
 */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        header = {
            "Run the experiment of a file, or vary factors of a scenario over a grid.",
            "",
            "Examples:",
            "  tributary experiment scenarios/channel-length --out results",
            "  tributary experiment scenarios/beer-game/stock.yaml --out results",
            "  tributary experiment scenarios/beer-game/stock.yaml --out results --resume",
            "  tributary experiment scenarios/spring-water --variant one_level_everywhere \\",
            "    --factor firms[lakewater].account_cost=30000,60000,90000 \\",
            "    --kpi cost.distribution.per_unit --replications 32 --out results",
            ""
        })
final class ExperimentCommand implements Callable<Integer> {
    private static final int MOST_POINTS = 10_000;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(
            names = "--factor",
            paramLabel = "PATH=V1,V2,...",
            description = "A factor and its values. May be repeated; all combinations are run. Without it the"
                    + " scenario's own experiment is run.")
    private List<String> factors = new ArrayList<>();

    @Mixin
    private BatchOptions batch = new BatchOptions();

    @Option(names = "--kpi", paramLabel = "ID", description = "KPI of the curve (default: share.value).")
    private String kpi = "share.value";

    @Option(
            names = "--all-variants",
            description = "Run all variants. Otherwise only the baseline and those named by --variant are run,"
                    + " because a variant that asks for the solver's plan is solved anew at each point.")
    private boolean allVariants;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (factors.isEmpty()) {
            return written();
        }
        if (!Kpis.ids().contains(kpi)) {
            String known = String.join(", ", Kpis.ids());
            throw new UserError("--kpi " + kpi + " is none of: " + known, "--kpi " + kpi + " 不是以下任何一个：" + known);
        }
        List<Factor> asked = factors.stream().map(Factor::parse).toList();
        List<Map<String, String>> grid = Factor.grid(asked, MOST_POINTS);
        Ticker ticker = new Ticker(spec.commandLine().getErr(), run.quiet, scenario.language);
        ScenarioSource source = scenario.document();
        source.with(scenario.changes()).withValidVariants();
        ResultFolder folder = new ResultFolder(run.out);
        List<DesignRow> rows = new ArrayList<>();
        List<StudyRecord.Recorded> recorded = new ArrayList<>();
        for (Map<String, String> point : grid) {
            ticker.say(Said.POINT.with(rows.size() + 1, grid.size(), point));
            rows.add(new DesignRow(rows.size(), point, study(source, point, ticker, recorded)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (run.json) {
            out.println(CurveJson.of(rows, kpi));
        } else {
            out.print(CurveText.of(rows, kpi, Kpis.ALL, scenario.language));
        }
        if (run.out.isPresent()) {
            String page = CurvePage.of(rows, kpi, Kpis.ALL, Version.NUMBER, scenario.language);
            folder.write(rows, page, new StudyRecord(Version.NUMBER, recorded));
            ticker.say(Said.WRITTEN.with(run.out.get(), "report.html, runs, facts, study.json, manifest.json"));
        }
        return ExitCode.DONE;
    }

    /** The curves or the experiment that the file describes. */
    private int written() {
        if (OwnExperiment.isIn(scenario.scenario)) {
            return new OwnExperiment(scenario, run, spec).call();
        }
        Ticker ticker = new Ticker(spec.commandLine().getErr(), run.quiet, scenario.language, Said.DONE);
        return new BatchRun(scenario, run, batch, ticker).run(spec.commandLine().getOut());
    }

    private Variations variations(ScenarioSource source, Map<String, String> point, Ticker ticker) {
        List<Change> changes = new ArrayList<>(run.changes(scenario));
        point.forEach((path, value) -> changes.add(new Change(path, "", value, "factor of the experiment")));
        return new Variations(source, changes, run, ticker);
    }

    private StudyResult study(
            ScenarioSource source, Map<String, String> point, Ticker ticker, List<StudyRecord.Recorded> recorded) {
        Variations variations = variations(source, point, ticker);
        StudyResult result = Study.run(variations.study(allVariants), ticker);
        if (run.out.isPresent()) {
            recorded.add(variations.recorded(result));
        }
        ticker.end();
        if (!CurveJson.knows(new DesignRow(0, point, result), kpi)) {
            throw new UserError(
                    "--kpi " + kpi + " has no value for the whole of this scenario; name another one",
                    "--kpi " + kpi + " 在该情景中没有整体数值，请换一个指标");
        }
        return result;
    }
}
