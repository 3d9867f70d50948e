package io.tributary.workbench.cli;

import io.tributary.optimizer.reason.Reasons;
import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.optimizer.selection.ScenarioMapping;
import io.tributary.optimizer.selection.SelectionPlan;
import io.tributary.optimizer.selection.SelectionProblem;
import io.tributary.optimizer.selection.SplitAreas;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Nearest;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.quantity.Copy;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.PlanFile;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.ScenarioSource;
import io.tributary.simulator.scenario.Variant;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The networks that a person names on the command line: today's, a variant's, a plan file's, or a table's. */
final class Plans {
    private static final String TODAY = "today";

    private final ScenarioSource source;
    private final Scenario written;
    private final Scenario today;

    Plans(ScenarioOptions options) {
        source = options.open();
        written = source.withValidVariants();
        today = written.variants().stream()
                .filter(Variant::baseline)
                .findFirst()
                .map(baseline ->
                        source.variant(baseline.name()).with(options.changes()).scenario())
                .orElse(written);
        if (today.network().isEmpty()) {
            throw new UserError(
                    "There is nothing to assign: the scenario has no network of areas and partners.",
                    "没有可分配的内容：该情景没有片区与渠道商的网络。");
        }
    }

    /** A network with its name. */
    record Named(String name, String titleZh, Scenario scenario, List<Assignment> network, Optional<Plan> plan) {

        /** What the planning model judges. */
        Recommender.Network judged() {
            return Recommender.Network.of(network, scenario);
        }

        /**
         * Why its areas are served as they are; also those whose partners the limits don't allow.
         *
         * @param asked the scenario of today with the warehouses and shared areas of the plan
         */
        List<WhyArea> reasons(Scenario asked, SalesResponse response) {
            ScenarioMapping mapping = new ScenarioMapping(asked, response).knowing(network);
            SelectionProblem allowed = mapping.problem();
            SelectionProblem wider = mapping.widerProblem();
            SelectionPlan chosen = ScenarioMapping.planOf(wider, network);
            SelectionProblem judged = wider.with(allowed.limits()).where(offer -> {
                int option = wider.optionOf(offer.site(), offer.wholesaler());
                return allowed.find(offer.area(), option) != SelectionProblem.UNSERVED
                        || chosen.offer(offer.area()) == wider.find(offer.area(), option);
            });
            return new Reasons(mapping, judged, ScenarioMapping.planOf(judged, network), asked.money()).all();
        }
    }

    /** The scenario of today with the warehouses and shared areas of a plan, in which questions about the plan are answered. */
    Scenario todayWith(Named named) {
        Scenario asked = Copy.with(today, Map.of("logistics", named.scenario().logistics()));
        return SplitAreas.refined(asked, Territory.areas(named.scenario()));
    }

    /** The scenario as it is today. */
    Scenario today() {
        return today;
    }

    /** The network of a variant, a plan file (.json), a table (.csv or .xlsx), a run's folder with plan.json, or today's. */
    Named find(String name) {
        for (Variant variant : written.variants()) {
            if (variant.name().equals(name)) {
                return variant(variant);
            }
        }
        if (name.equals(TODAY)) {
            return named(name, "现状", today, Optional.empty());
        }
        Path file = Path.of(name);
        Path inFolder = file.resolve("plan.json");
        if (Files.isDirectory(file) && Files.exists(inFolder)) {
            return planFile(inFolder, name);
        }
        Optional<PlanSheet.Location> sheet = PlanSheet.Location.of(name);
        if (!Files.isRegularFile(sheet.map(PlanSheet.Location::file).orElse(file))) {
            String known = String.join(", ", names());
            Optional<String> near = Nearest.to(name, names());
            throw new UserError(
                    name + " is no file and no variant."
                            + near.map(found -> " Maybe you meant " + found + ".")
                                    .orElse("") + " Variants are " + known
                            + "; or name a plan (.json), a table (.csv) or a workbook (.xlsx, .xlsx#Sheet).",
                    name + " 既不是文件也不是方案。"
                            + near.map(found -> "您是否想写 " + found + "？").orElse("") + "方案有 " + known
                            + "；也可指定方案文件（.json）、表格（.csv）或工作簿（.xlsx、.xlsx#工作表）。");
        }
        return PlanTable.find(name, today).map(table -> table(name, table)).orElseGet(() -> planFile(file, name));
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>(Set.of(TODAY));
        written.variants().forEach(variant -> names.add(variant.name()));
        return names;
    }

    private Named variant(Variant variant) {
        if (variant.plan().isPresent() && variant.plan().get().equals(ScenarioSource.OPTIMIZE)) {
            throw new UserError(
                    variant.name()
                            + " asks for the solver's plan. Make it first: tributary optimize, then name the file.",
                    variant.name() + " 需要求解器方案。请先运行 tributary optimize，再指定其文件。");
        }
        Scenario scenario = source.variant(variant.name()).scenario();
        if (variant.plan().isPresent()) {
            return planFile(source.fileBeside(variant.plan().get()), variant.name());
        }
        return named(
                variant.name(),
                variant.titleZh().isEmpty() ? variant.name() : variant.titleZh(),
                scenario,
                Optional.empty());
    }

    private Named planFile(Path file, String name) {
        Plan plan = PlanFile.read(file);
        if (!plan.scenario().equals(written.scenario())) {
            throw new UserError(
                    "The plan " + file + " was made for \"" + plan.scenario() + "\", not for \"" + written.scenario()
                            + "\".",
                    "方案文件 " + file + " 是为「" + plan.scenario() + "」制定的，而不是「" + written.scenario() + "」。");
        }
        Scenario base = source.with(plan.changes(), file.toString()).scenario();
        String last = file.getFileName() == null ? name : file.getFileName().toString();
        return named(name.equals(file.toString()) ? last : name, last, base, Optional.of(plan));
    }

    /** The scenario with the changes of a plan that was made for it. */
    Scenario with(Plan plan) {
        return source.with(plan.changes(), "plan").scenario();
    }

    private Named table(String name, PlanTable table) {
        List<Assignment> network = table.network();
        Path file = Path.of(name);
        String last = file.getFileName() == null
                ? file.toString()
                : file.getFileName().toString();
        return new Named(last, last, Copy.with(today, Map.of("network", network)), network, Optional.empty());
    }

    private static Named named(String name, String titleZh, Scenario scenario, Optional<Plan> plan) {
        Territory territory = new Territory(scenario);
        List<Assignment> network = new ArrayList<>();
        Territory.areas(scenario)
                .forEach(area ->
                        territory.chain(area.id()).ifPresent(chain -> network.add(new Assignment(area.id(), chain))));
        return new Named(name, titleZh, scenario, network, plan);
    }

    /** How sales answer to distribution in the scenario of today. */
    SalesResponse response() {
        return io.tributary.optimizer.recommendation.SalesSurvey.of(today);
    }
}
