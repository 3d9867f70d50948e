package io.tributary.workbench.cli;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.kpi.Kpis;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.workbench.table.DesignRow;
import io.tributary.workbench.table.ResultFiles;
import java.io.IOException;
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

/** The verb {@code experiment}: a grid of factors, each point simulated under the same luck, and one curve. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        header = {
            "Vary factors of a scenario over a grid and see how a KPI answers, all under the same luck.",
            "",
            "Example:",
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
            required = true,
            paramLabel = "PATH=V1,V2,...",
            description = "A factor and its values. May be repeated; all combinations are run.")
    private List<String> factors = new ArrayList<>();

    @Option(names = "--kpi", paramLabel = "ID", description = "KPI of the curve (default: share.value).")
    private String kpi = "share.value";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Kpis.ids().contains(kpi)) {
            throw new UserError("--kpi " + kpi + " is none of: " + String.join(", ", Kpis.ids()));
        }
        List<Factor> asked = factors.stream().map(Factor::parse).toList();
        List<Map<String, String>> grid = Factor.grid(asked, MOST_POINTS);
        Ticker ticker = new Ticker(spec.commandLine().getErr(), run.quiet);
        List<DesignRow> rows = new ArrayList<>();
        ScenarioSource source = scenario.document();
        for (Map<String, String> point : grid) {
            ticker.say("point " + (rows.size() + 1) + " of " + grid.size() + ": " + point);
            rows.add(new DesignRow(rows.size(), point, study(source, point, ticker)));
        }
        print(rows);
        if (run.out.isPresent()) {
            ResultFiles.write(run.out.get(), rows, Version.NUMBER, Map.of());
            ticker.say("written to " + run.out.get() + ": runs, facts, manifest.json");
        }
        return ExitCode.DONE;
    }

    private StudyResult study(ScenarioSource source, Map<String, String> point, Ticker ticker) {
        List<Change> changes = new ArrayList<>(scenario.changes());
        point.forEach((path, value) -> changes.add(new Change(path, "", value, "factor of the experiment")));
        StudyResult result = Study.run(new Variations(source, changes, run, ticker).study(), ticker);
        ticker.end();
        return result;
    }

    private void print(List<DesignRow> rows) {
        PrintWriter out = spec.commandLine().getOut();
        Kpi asked = Kpis.get(kpi);
        out.println(kpi + " (" + asked.unit() + "), mean and 95 % interval");
        for (DesignRow row : rows) {
            for (VariantResult variant : row.study().variants()) {
                out.println(line(row, variant));
            }
        }
    }

    private String line(DesignRow row, VariantResult variant) {
        KpiEstimate value = variant.kpis().stream()
                .filter(k -> k.kpi().equals(kpi) && k.entity().equals(KpiValue.TOTAL) && k.month() == KpiValue.WHOLE)
                .findFirst()
                .orElseThrow();
        return "  " + row.factors() + "  " + variant.name() + "  "
                + NumberText.significant(value.estimate().mean(), 6) + "  ["
                + NumberText.significant(value.estimate().low(), 6) + ", "
                + NumberText.significant(value.estimate().high(), 6) + "]";
    }
}
