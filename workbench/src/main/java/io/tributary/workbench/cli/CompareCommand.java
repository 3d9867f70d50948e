package io.tributary.workbench.cli;

import io.tributary.optimizer.design.Designer;
import io.tributary.optimizer.design.Diagnosis;
import io.tributary.optimizer.design.NetworkShape;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.recommendation.Audit;
import io.tributary.optimizer.recommendation.PlanFacts;
import io.tributary.optimizer.recommendation.Planner;
import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.Study;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.workbench.report.Comparison;
import io.tributary.workbench.report.ComparisonJson;
import io.tributary.workbench.report.ComparisonPage;
import io.tributary.workbench.report.ComparisonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code compare}: plans side by side, by the planning model and by simulation. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        header = {
            "Put plans side by side: coverage, cost by item, balance, promise and simulation, who changes.",
            "",
            "Examples:",
            "  tributary compare scenarios/spring-water today plan.json",
            "  tributary compare scenarios/spring-water today one_level_everywhere plan.json --out compare.html",
            "  tributary compare scenarios/spring-water plan.json edited-by-hand.csv --replications 0 --json",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    private static final int MOST_PLANS = 8;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Parameters(
            index = "1..*",
            arity = "2..*",
            paramLabel = "PLAN",
            description =
                    "Plan files (.json), tables of area and chain (.csv, .xlsx, .xlsx#Sheet), variants, or today; the first is the measure.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "Futures to simulate; 0 compares by the planning model only (default: 30).")
    private int replications = 30;

    @Option(names = "--threads", paramLabel = "T", description = "Worker threads (default: all cores).")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "File for the page (HTML).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress and no hints.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (names.size() > MOST_PLANS || replications < 0 || replications > 100_000) {
            throw new UserError(
                    "compare takes 2 to " + MOST_PLANS + " plans, --replications 0 to 100000",
                    "compare 需要 2 到 " + MOST_PLANS + " 个方案，--replications 为 0 到 100000");
        }
        effort.effort();
        Ticker ticker = new Ticker(spec.commandLine().getErr(), quiet, scenario.language);
        Plans plans = new Plans(scenario);
        List<Plans.Named> named = names.stream().map(plans::find).toList();
        Optional<TargetFile> page = out.map(TargetFile::new);
        ticker.say(Said.MEASURING);
        SalesResponse response = plans.response();
        List<List<KpiEstimate>> simulated = simulate(plans, named, ticker);
        ticker.say(Said.BOUNDING);
        List<Audit> audits = Recommender.audits(
                plans.today(),
                response,
                named.stream().map(Plans.Named::judged).toList(),
                effort.effort().seconds());
        List<Comparison.Side> sides = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            sides.add(side(plans, named.get(i), response, audits.get(i), simulated.get(i)));
        }
        Comparison comparison = new Comparison(plans.today(), sides);
        PrintWriter screen = spec.commandLine().getOut();
        if (json) {
            screen.println(ComparisonJson.of(comparison));
        } else {
            screen.print(ComparisonText.of(comparison, Kpis.ALL, scenario.language));
        }
        if (page.isPresent()) {
            String text = ComparisonPage.of(comparison, Kpis.ALL, Version.NUMBER, scenario.language);
            page.get().write(file -> Files.writeString(file, text));
        } else {
            ticker.say(Said.THE_SAME_AS_PAGE);
        }
        return ExitCode.DONE;
    }

    private List<List<KpiEstimate>> simulate(Plans plans, List<Plans.Named> named, Ticker ticker) {
        List<List<KpiEstimate>> simulated = new ArrayList<>();
        if (replications == 0) {
            named.forEach(each -> simulated.add(List.of()));
            return simulated;
        }
        List<StudyPlan.Variation> variations = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Plans.Named each = named.get(i);
            variations.add(new StudyPlan.Variation(i + " " + each.name(), i == 0, each.scenario(), each.plan()));
        }
        int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
        StudyResult result = Study.run(
                new StudyPlan(
                        plans.today(),
                        Fingerprint.of(plans.today()),
                        variations,
                        plans.today().run().seed(),
                        replications,
                        Math.max(1, workers)),
                ticker);
        ticker.end();
        result.variants().forEach(variant -> simulated.add(variant.kpis()));
        return simulated;
    }

    private static Comparison.Side side(
            Plans plans, Plans.Named named, SalesResponse response, Audit audit, List<KpiEstimate> simulated) {
        PlanFacts facts = PlanFacts.of(plans.todayWith(named), response, named.network());
        Map<String, Comparison.Has> partners = new TreeMap<>();
        facts.partners()
                .forEach((id, share) -> partners.put(
                        id, new Comparison.Has(share.areas(), share.outlets(), share.marginCents() / 100.0)));
        List<Map.Entry<String, String>> breaches = new ArrayList<>();
        audit.breaches().forEach(breach -> {
            Sentence sentence = Planner.sentence(breach);
            breaches.add(Map.entry(sentence.en(), sentence.zh()));
        });
        if (Territories.areAskedFor(plans.today())) {
            new Designer(plans.today())
                    .judge(named.network(), 0)
                    .complaints()
                    .forEach(sentence -> breaches.add(Map.entry(sentence.en(), sentence.zh())));
        }
        return new Comparison.Side(
                named.name(),
                named.titleZh(),
                named.scenario(),
                named.network(),
                audit.promises(),
                breaches,
                shape(NetworkShape.of(named.scenario(), named.network()), facts),
                partners,
                simulated);
    }

    private static Comparison.Shape shape(NetworkShape shape, PlanFacts facts) {
        return new Comparison.Shape(
                evenness(shape.outlets()),
                evenness(shape.people()),
                new Comparison.Compactness(shape.polsbyPopper(), shape.leastPolsbyPopper()),
                new Comparison.Compactness(shape.reock(), shape.leastReock()),
                shape.cutEdges(),
                facts.drive().map(drive -> new Comparison.Drive(drive.mean(), drive.longest())));
    }

    private static Comparison.Evenness evenness(Diagnosis.Evenness even) {
        return new Comparison.Evenness(even.index(), even.variation(), even.gini());
    }
}
