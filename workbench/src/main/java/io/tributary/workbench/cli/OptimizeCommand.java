package io.tributary.workbench.cli;

import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.recommendation.Recommendation;
import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.recommendation.SalesSurvey;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.PlanFile;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Variant;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code optimize}: which partner serves which area, with a proven gap. */
@Command(
        name = "optimize",
        mixinStandardHelpOptions = true,
        header = {
            "Search the plan with the widest coverage at the least cost, and prove how far it can be from the best.",
            "",
            "Examples:",
            "  tributary optimize scenarios/spring-water --out plan.json",
            "  tributary simulate scenarios/spring-water --plan plan.json",
            ""
        })
final class OptimizeCommand implements Callable<Integer> {
    private static final int MOST_NAMES = 5;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "File for the plan (default: plan.json).")
    private Path out = Path.of("plan.json");

    @Option(names = "--why", paramLabel = "AREA", description = "Say why this area is served as it is.")
    private Optional<String> why = Optional.empty();

    @Option(names = "--quiet", description = "No progress and no hints.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Ticker ticker = new Ticker(spec.commandLine().getErr(), quiet, scenario.language);
        ScenarioSource source = scenario.open();
        Scenario written = source.withValidVariants();
        Scenario today = written.variants().stream()
                .filter(Variant::baseline)
                .findFirst()
                .map(baseline ->
                        source.variant(baseline.name()).with(scenario.changes()).scenario())
                .orElse(written);
        if (today.network().isEmpty()) {
            throw new UserError(
                    "There is nothing to assign: the scenario has no network of areas and partners.",
                    "没有可分配的内容：该情景没有片区与渠道商的网络。");
        }
        TargetFile target = new TargetFile(out);
        check(today);
        ticker.say("measuring how sales answer to distribution ...");
        SalesResponse response = SalesSurvey.of(today);
        ticker.say("searching ...");
        Recommendation recommendation = Recommender.recommend(today, response);
        target.write(part -> PlanFile.write(recommendation.plan(), part));
        print(recommendation);
        ticker.say("Next: tributary simulate " + scenario.scenario + " --plan " + out);
        return recommendation.feasible() ? ExitCode.DONE : ExitCode.INFEASIBLE;
    }

    /** Tells what cannot be done before the search, not after it. */
    private void check(Scenario today) {
        List<String> areas = today.areas().stream().map(area -> area.id()).toList();
        if (why.isPresent() && !areas.isEmpty() && !areas.contains(why.get())) {
            String some = String.join(", ", areas.subList(0, Math.min(MOST_NAMES, areas.size())));
            throw new UserError(
                    "--why " + why.get() + " names no area of the scenario. Its areas are " + some + ", ...",
                    "--why " + why.get() + " 不是该情景的片区。片区包括 " + some + " ……");
        }
    }

    private void print(Recommendation recommendation) {
        PrintWriter screen = spec.commandLine().getOut();
        boolean zh = scenario.language == Language.ZH;
        screen.println(
                zh
                        ? recommendation.proof().sentence().zh()
                        : recommendation.proof().sentence().en());
        for (Promise promise : recommendation.plan().promises()) {
            screen.println("  " + promise.kpi() + ": " + NumberText.significant(promise.today(), 6) + " -> "
                    + NumberText.significant(promise.planned(), 6));
        }
        why.ifPresent(area -> screen.println(reason(recommendation, area, zh)));
    }

    private static String reason(Recommendation recommendation, String area, boolean zh) {
        WhyArea found = recommendation.reasons().stream()
                .filter(w -> w.area().equals(area))
                .findFirst()
                .orElseThrow();
        return zh ? found.sentence().zh() : found.sentence().en();
    }
}
