package io.tributary.workbench.cli;

import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.recommendation.SalesSurvey;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.StudyPlan.Variation;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.PlanFile;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns a scenario's document into the variants of a study: solves where a variant asks for the solver's plan. */
final class Variations {
    private static final String SOLVE = "optimize";
    private static final String ONLY = "as written";

    private final ScenarioSource source;
    private final List<Change> settings;
    private final RunOptions options;
    private final Ticker ticker;

    /**
     * The variants of a document.
     *
     * @param written the document as written
     * @param settings changes of the command line or of an experiment; they win over a variant's own
     */
    Variations(ScenarioSource written, List<Change> settings, RunOptions options, Ticker ticker) {
        source = written.with(settings);
        this.settings = List.copyOf(settings);
        this.options = options;
        this.ticker = ticker;
    }

    /** The study that the command line asks for. */
    StudyPlan study() {
        Scenario scenario = source.withValidVariants();
        List<Variation> variations = scenario.variants().isEmpty()
                ? new ArrayList<>(List.of(new Variation(ONLY, true, scenario, Optional.empty())))
                : variants(scenario);
        Scenario baseline = variations.stream()
                .filter(Variation::baseline)
                .findFirst()
                .orElseThrow()
                .scenario();
        addPlanOfFile(scenario, variations);
        int replications = options.replications.orElse(scenario.run().replications());
        if (replications < 1 || replications > 100_000) {
            throw new UserError("--replications is " + replications + " but must lie in 1 to 100000");
        }
        long seed = options.seed.orElse(scenario.run().seed());
        return new StudyPlan(scenario, Fingerprint.of(baseline), variations, seed, replications, options.threads());
    }

    private List<Variation> variants(Scenario scenario) {
        List<String> names = scenario.variants().stream().map(Variant::name).toList();
        for (String wanted : options.variants) {
            if (!names.contains(wanted)) {
                throw new UserError(
                        "--variant " + wanted + " is none of the scenario's variants: " + String.join(", ", names));
            }
        }
        List<Variation> variations = new ArrayList<>();
        for (Variant variant : scenario.variants()) {
            if (options.variants.isEmpty() || variant.baseline() || options.variants.contains(variant.name())) {
                variations.add(variation(variant));
            }
        }
        return variations;
    }

    private Variation variation(Variant variant) {
        ScenarioSource own = variant(variant.name());
        if (variant.plan().isEmpty()) {
            return new Variation(variant.name(), variant.baseline(), own.scenario(), Optional.empty());
        }
        Plan plan = plan(variant, own.scenario());
        return new Variation(variant.name(), variant.baseline(), planned(own, plan), Optional.of(plan));
    }

    private ScenarioSource variant(String name) {
        return source.variant(name).with(settings);
    }

    private Plan plan(Variant variant, Scenario scenario) {
        if (options.plan.isPresent()) {
            return read(options.plan.get());
        }
        String asked = variant.plan().orElse(SOLVE);
        if (!asked.equals(SOLVE)) {
            return read(source.fileBeside(asked));
        }
        ticker.say("searching the solver's plan ...");
        return Recommender.recommend(scenario, SalesSurvey.of(scenario)).plan();
    }

    /** A plan from the command line that no variant takes is a variant of its own. */
    private void addPlanOfFile(Scenario scenario, List<Variation> variations) {
        if (options.plan.isEmpty() || variations.stream().anyMatch(v -> v.plan().isPresent())) {
            return;
        }
        Plan plan = read(options.plan.get());
        ScenarioSource base = scenario.variants().stream()
                .filter(Variant::baseline)
                .findFirst()
                .map(v -> variant(v.name()))
                .orElse(source);
        variations.add(new Variation(plan.name(), false, planned(base, plan), Optional.of(plan)));
    }

    private static Scenario planned(ScenarioSource source, Plan plan) {
        List<Change> changes = plan.changes();
        return source.with(changes, "plan").scenario();
    }

    private static Plan read(Path file) {
        return PlanFile.read(file);
    }
}
