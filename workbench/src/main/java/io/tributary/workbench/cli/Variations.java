package io.tributary.workbench.cli;

import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.recommendation.SalesSurvey;
import io.tributary.simulator.experiment.StudyPlan;
import io.tributary.simulator.experiment.StudyPlan.Variation;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.PlanFile;
import io.tributary.simulator.scenario.Resolve;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Variant;
import io.tributary.workbench.table.StudyRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns a scenario's document into the variants of a study: solves where a variant asks for the solver's plan. */
final class Variations {
    private static final String SOLVE = "optimize";
    /** Certified gap at which a plan is good enough to be simulated, a hundredth of what is asked of a plan. */
    private static final double GAP = 1e-4;

    private static final String ONLY = "as written";

    private final ScenarioSource written;
    private final ScenarioSource source;
    private final List<Change> settings;
    private final RunOptions options;
    private final Ticker ticker;
    private final Map<String, ScenarioSource> run = new HashMap<>();

    /**
     * The variants of a document.
     *
     * @param written the document as written
     * @param settings changes of the command line or of an experiment; they win over a variant's own
     */
    Variations(ScenarioSource written, List<Change> settings, RunOptions options, Ticker ticker) {
        this.written = written;
        source = written.with(settings);
        this.settings = List.copyOf(settings);
        this.options = options;
        this.ticker = ticker;
    }

    /** The study that the command line asks for. */
    StudyPlan study() {
        return study(true);
    }

    /** The study of the variants that the command line names, and of the others where asked for and none is named. */
    StudyPlan study(boolean others) {
        Scenario scenario = source.withValidVariants();
        List<Variation> variations =
                scenario.variants().isEmpty() ? new ArrayList<>(List.of(only(scenario))) : variants(scenario, others);
        Scenario baseline = variations.stream()
                .filter(Variation::baseline)
                .findFirst()
                .orElseThrow()
                .scenario();
        addPlanOfFile(scenario, variations);
        int replications = options.replications.orElse(scenario.run().replications());
        if (replications < 1 || replications > 100_000) {
            throw new UserError(
                    "--replications is " + replications + " but must lie in 1 to 100000",
                    "--replications 为 " + replications + "，必须在 1 到 100000 之间");
        }
        return new StudyPlan(
                scenario, Fingerprint.of(baseline), variations, scenario.run().seed(), replications, options.threads());
    }

    private Variation only(Scenario scenario) {
        run.put(ONLY, source);
        return new Variation(ONLY, true, scenario, Optional.empty());
    }

    /** What is needed to run the study again. */
    StudyRecord.Recorded recorded(StudyResult result) {
        List<StudyRecord.Variation> variants = new ArrayList<>();
        for (VariantResult variant : result.variants()) {
            ScenarioSource own = run.getOrDefault(variant.name(), source);
            variants.add(new StudyRecord.Variation(variant.name(), variant.baseline(), Resolve.of(own)));
        }
        return new StudyRecord.Recorded(
                result.scenario().scenario(),
                result.fingerprint(),
                result.digest(),
                result.seed(),
                result.replications(),
                Resolve.of(source),
                variants);
    }

    private List<Variation> variants(Scenario scenario, boolean others) {
        List<String> names = scenario.variants().stream().map(Variant::name).toList();
        for (String wanted : options.variants) {
            if (!names.contains(wanted)) {
                throw new UserError(
                        "--variant " + wanted + " is none of the scenario's variants: " + String.join(", ", names),
                        "--variant " + wanted + " 不是该情景的方案。方案有：" + String.join(", ", names));
            }
        }
        List<Variation> variations = new ArrayList<>();
        for (Variant variant : scenario.variants()) {
            boolean unnamed = others && options.variants.isEmpty();
            if (unnamed || variant.baseline() || options.variants.contains(variant.name())) {
                variations.add(variation(variant));
            }
        }
        return variations;
    }

    private Variation variation(Variant variant) {
        ScenarioSource own = variant(variant.name());
        run.put(variant.name(), own);
        if (variant.plan().isEmpty()) {
            return new Variation(variant.name(), variant.baseline(), own.scenario(), Optional.empty());
        }
        Plan plan = plan(variant, own.scenario());
        return new Variation(variant.name(), variant.baseline(), planned(variant.name(), own, plan), Optional.of(plan));
    }

    private ScenarioSource variant(String name) {
        return source.variant(name).with(settings);
    }

    private Plan plan(Variant variant, Scenario scenario) {
        if (options.plan.isPresent()) {
            return given(options.plan.get(), scenario);
        }
        String asked = variant.plan().orElse(SOLVE);
        if (!asked.equals(SOLVE)) {
            return planFile(source.fileBeside(asked), scenario);
        }
        ticker.say(Said.SEARCHING_PLAN);
        if (Territories.areAskedFor(scenario)) {
            return Territories.plan(scenario);
        }
        return Recommender.recommend(scenario, SalesSurvey.of(scenario), GAP).plan();
    }

    /** A plan from the command line that no variant takes is a variant of its own. */
    private void addPlanOfFile(Scenario scenario, List<Variation> variations) {
        if (options.plan.isEmpty() || variations.stream().anyMatch(v -> v.plan().isPresent())) {
            return;
        }
        ScenarioSource base = scenario.variants().stream()
                .filter(Variant::baseline)
                .findFirst()
                .map(v -> variant(v.name()))
                .orElse(source);
        Plan plan = given(options.plan.get(), base.scenario());
        ScenarioSource planned = base.with(plan.changes(), options.plan.get().toString());
        run.put(plan.name(), planned);
        variations.add(new Variation(plan.name(), false, planned.scenario(), Optional.of(plan)));
    }

    private Scenario planned(String name, ScenarioSource own, Plan plan) {
        ScenarioSource planned = own.with(plan.changes(), "plan");
        run.put(name, planned);
        return planned.scenario();
    }

    /** The plan that the command line names: a plan file, or a table of area and chain. */
    private Plan given(Path file, Scenario scenario) {
        return PlanTable.find(file.toString(), scenario)
                .map(table -> table.plan(String.valueOf(file.getFileName()), scenario))
                .orElseGet(() -> planFile(file, scenario));
    }

    /** A plan that was made for this scenario; warns where the scenario has changed since. */
    private Plan planFile(Path file, Scenario scenario) {
        Plan plan = PlanFile.read(file);
        if (!plan.scenario().equals(scenario.scenario())) {
            throw new UserError(
                    "The plan " + file + " was made for \"" + plan.scenario() + "\", not for \"" + scenario.scenario()
                            + "\". Make one with: tributary optimize SCENARIO --out " + file,
                    "方案文件 " + file + " 是为「" + plan.scenario() + "」制定的，而不是「" + scenario.scenario()
                            + "」。请重新生成：tributary optimize SCENARIO --out " + file);
        }
        if (!fingerprints().contains(plan.fingerprint())) {
            ticker.warn(
                    "Warning: the scenario has changed since the plan " + file
                            + " was made (fingerprints differ); its promises may no longer hold.",
                    "警告：方案文件 " + file + " 制定之后情景已有改动（指纹不同），其承诺可能不再成立。");
        }
        return plan;
    }

    /** Fingerprints of the baseline: as it is run, and with its own seed and replications, which no plan rests on. */
    private Set<String> fingerprints() {
        List<Change> changing = settings.stream()
                .filter(change -> !change.path().startsWith("run."))
                .toList();
        return Stream.of(baseline(source, settings), baseline(written, changing))
                .map(Fingerprint::of)
                .collect(Collectors.toSet());
    }

    private static Scenario baseline(ScenarioSource document, List<Change> changes) {
        ScenarioSource changed = document.with(changes);
        Scenario scenario = changed.scenario();
        return scenario.variants().stream()
                .filter(Variant::baseline)
                .findFirst()
                .map(v -> changed.variant(v.name()).with(changes).scenario())
                .orElse(scenario);
    }
}
