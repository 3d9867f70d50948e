package io.tributary.workbench.cli;

import io.tributary.optimizer.design.Designed;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.recommendation.ClosedLoop;
import io.tributary.optimizer.recommendation.Conflict;
import io.tributary.optimizer.recommendation.FrontPoint;
import io.tributary.optimizer.recommendation.LoopRound;
import io.tributary.optimizer.recommendation.Planner;
import io.tributary.optimizer.recommendation.Recommendation;
import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.recommendation.SalesSurvey;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.PlanFile;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.report.LoopText;
import io.tributary.workbench.report.PlanBook;
import io.tributary.workbench.report.PlanPage;
import io.tributary.workbench.report.PlanText;
import io.tributary.workbench.table.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
            "  tributary optimize scenarios/spring-water --out plan.json --page plan.html",
            "  tributary optimize scenarios/spring-water --out plan.json --workbook plan.xlsx",
            "  tributary optimize scenarios/spring-water --time 20 --gap 0.01",
            "  tributary optimize scenarios/spring-water --loop",
            "  tributary optimize scenarios/spring-water --front 6",
            "  tributary optimize scenarios/spring-water --next 3 --alternatives 3",
            "  tributary simulate scenarios/spring-water --plan plan.json",
            ""
        })
final class OptimizeCommand implements Callable<Integer> {
    /** Points of a front, or further plans; each takes as long as a plan. */
    private static final int MOST_POINTS = 100;

    /** How much worse an alternative may be in coverage and in cost. */
    private static final double WITHIN = 0.01;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Option(names = "--out", paramLabel = "FILE", description = "File for the plan (default: plan.json).")
    private Path out = Path.of("plan.json");

    @Option(names = "--page", paramLabel = "FILE", description = "File for a page with map and reasons (HTML).")
    private Optional<Path> page = Optional.empty();

    @Mixin
    private WorkbookOption workbook = new WorkbookOption();

    @Option(names = "--why", paramLabel = "AREA", description = "Say why this area is served as it is.")
    private Optional<String> why = Optional.empty();

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Option(
            names = "--by-moves",
            description = "Search by decide.moves alone, without clock: the same plan on every machine.")
    private boolean byMoves;

    @Option(names = "--loop", description = "Measure, plan and simulate again until promise and simulation agree.")
    private boolean loop;

    @Option(
            names = "--front",
            paramLabel = "POINTS",
            description = "The least cost at so many coverages from today's to the largest, each with its bound.")
    private int front;

    @Option(
            names = "--alternatives",
            paramLabel = "N",
            description = "So many further plans, at most 1 %% worse and as unlike as can be.")
    private int alternatives;

    @Option(names = "--next", paramLabel = "N", description = "So many next best plans after the best one.")
    private int next;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress and no hints.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private String currency = "";

    @Override
    public Integer call() throws IOException {
        Ticker ticker = new Ticker(spec.commandLine().getErr(), quiet, scenario.language);
        Scenario today = new Plans(scenario).today();
        currency = today.money();
        check(today);
        Targets targets = targets();
        if (Territories.areAskedFor(today)) {
            return territories(today, targets, ticker);
        }
        ticker.say(Said.MEASURING);
        SalesResponse response = SalesSurvey.of(today);
        ticker.say(Said.SEARCHING);
        Recommendation recommendation;
        try (Interruption interruption = new Interruption(today, response, targets.plan(), ticker)) {
            SolverLine line = new SolverLine(ticker, today, interruption);
            recommendation = loop
                    ? closed(today, response, ticker, line)
                    : byMoves
                            ? Recommender.recommend(today, response)
                            : Recommender.recommend(today, response, effort.effort(), line);
        }
        targets.plan().write(part -> PlanFile.write(recommendation.plan(), part));
        if (targets.page().isPresent()) {
            Scenario planned = new Plans(scenario).with(recommendation.plan());
            writePage(targets.page().get(), new PlanPages(today, planned).of(recommendation));
        }
        WorkbookOption.write(targets.book(), () -> book(today, recommendation, response), scenario.language);
        return tell(recommendation, today, response, ticker);
    }

    private PlanBook book(Scenario today, Recommendation recommendation, SalesResponse response) {
        Scenario planned = new Plans(scenario).with(recommendation.plan());
        return new PlanBooks(today, planned).of(recommendation, response);
    }

    private int tell(Recommendation recommendation, Scenario today, SalesResponse response, Ticker ticker) {
        Planner planner = Planner.after(recommendation, today, response, effort.effort());
        if (!recommendation.feasible()) {
            printConflict(recommendation, planner);
            return ExitCode.INFEASIBLE;
        }
        if (json) {
            spec.commandLine().getOut().println(RecommendationJson.of(recommendation));
        } else {
            print(recommendation);
        }
        printFront(planner, recommendation, today);
        printAlternatives(planner, recommendation, today.money());
        spec.commandLine().getOut().flush();
        ticker.say(Said.next("tributary simulate " + scenario.scenario + " --plan " + out));
        boolean closed = byMoves || recommendation.proof().goalGap() <= effort.gap;
        return closed ? ExitCode.DONE : ExitCode.STOPPED;
    }

    private void writePage(TargetFile file, PlanPage page) throws IOException {
        Wording proof = page.proof();
        String fallback = String.join("\n", PlanText.wrapped("", proof.in(scenario.language)));
        String text = page.html(Version.NUMBER, scenario.language, fallback);
        file.write(part -> Files.writeString(part, text));
    }

    /** The files that are asked for. */
    private record Targets(TargetFile plan, Optional<TargetFile> page, Optional<TargetFile> book) {}

    private Targets targets() {
        TargetFile plan = new TargetFile(out);
        Optional<TargetFile> html = page.map(file -> new TargetFile("--page", file));
        Optional<TargetFile> book = workbook.target();
        List<TargetFile> all = new ArrayList<>(List.of(plan));
        html.ifPresent(all::add);
        book.ifPresent(all::add);
        TargetFile.mustDiffer(all);
        return new Targets(plan, html, book);
    }

    /** Territories are drawn by moves, unless the command line sets a clock. */
    private int territories(Scenario today, Targets targets, Ticker ticker) throws IOException {
        Territories territories = new Territories(today, scenario.language);
        boolean clock = spec.commandLine().getParseResult().hasMatchedOption("--time") && !byMoves;
        ticker.say(Said.DRAWING);
        Optional<Designed> designed =
                territories.solve(clock ? Optional.of(effort.effort().seconds()) : Optional.empty());
        if (designed.isEmpty()) {
            spec.commandLine().getOut().print(json ? territories.noneAsJson() + "\n" : territories.none());
            return ExitCode.INFEASIBLE;
        }
        Plan plan = territories.plan(designed.get());
        targets.plan().write(part -> PlanFile.write(plan, part));
        if (targets.page().isPresent()) {
            PlanPages pages = new PlanPages(today, new Plans(scenario).with(plan));
            writePage(targets.page().get(), pages.of(designed.get(), territories.wording(designed.get())));
        }
        PlanBooks books = new PlanBooks(today, new Plans(scenario).with(plan));
        WorkbookOption.write(
                targets.book(),
                () -> books.of(
                        designed.get(),
                        territories.wording(designed.get()),
                        designed.get().network()),
                scenario.language);
        spec.commandLine()
                .getOut()
                .print(json ? territories.json(designed.get()) + "\n" : territories.text(designed.get()));
        spec.commandLine().getOut().flush();
        ticker.say(Said.next(
                "tributary compare " + scenario.scenario + " today " + out + " --out compare.html", Said.MAPS));
        return ExitCode.DONE;
    }

    private Recommendation closed(Scenario today, SalesResponse response, Ticker ticker, SolverLine line) {
        LoopText text = new LoopText(currency, scenario.language);
        Consumer<LoopRound> log = round -> text.lines(round).forEach(ticker::say);
        ClosedLoop.Closed closed = byMoves
                ? ClosedLoop.run(today, response, log)
                : ClosedLoop.run(today, response, effort.effort(), line, log);
        boolean zh = scenario.language == Language.ZH;
        String rounds = String.valueOf(closed.rounds());
        (json ? spec.commandLine().getErr() : spec.commandLine().getOut())
                .println(
                        closed.agrees()
                                ? (zh
                                        ? "第 " + rounds + " 轮后承诺与新种子的仿真一致。"
                                        : "Promise and simulation agree on fresh seeds after " + rounds + " rounds.")
                                : (zh
                                        ? rounds + " 轮后承诺与新种子的仿真仍不一致。"
                                        : "Promise and simulation still differ on fresh seeds after " + rounds
                                                + " rounds."));
        return closed.recommendation();
    }

    /** Says which limits contradict each other; as JSON within the result's object. */
    private void printConflict(Recommendation recommendation, Planner planner) {
        PrintWriter screen = spec.commandLine().getOut();
        Optional<Conflict> conflict = planner.conflict();
        OtherPlanText tables = new OtherPlanText(aside(), out, "", scenario.language);
        Optional<ConflictText> text = conflict.map(found -> new ConflictText(found, scenario.language));
        if (json) {
            JsonText object = RecommendationJson.begun(recommendation);
            text.ifPresent(found -> found.writeTo(object.key("conflict"), Optional.of(tables.leastFile())));
            screen.println(object.endObject());
        } else {
            print(recommendation);
            text.ifPresent(found -> found.print(screen));
        }
        conflict.flatMap(Conflict::least).ifPresent(broken -> tables.least(broken.network()));
    }

    /** Where to say what is no part of the JSON object. */
    private PrintWriter aside() {
        return json ? spec.commandLine().getErr() : spec.commandLine().getOut();
    }

    private void printFront(Planner planner, Recommendation recommendation, Scenario today) {
        if (front < 2) {
            return;
        }
        double zones =
                today.zones().stream().mapToDouble(zone -> zone.outlets()).sum();
        double covered = recommendation.plan().promises().stream()
                .filter(promise -> promise.kpi().equals("coverage.numeric"))
                .mapToDouble(Promise::today)
                .findFirst()
                .orElse(0);
        Optional<FrontPoint> before = Optional.empty();
        PrintWriter screen = aside();
        screen.println(
                scenario.language == Language.ZH
                        ? "  覆盖率      成本          至少           多一家门店的成本"
                        : "  coverage    cost          at least       cost of one more outlet");
        for (FrontPoint point : planner.front(Math.round(covered * zones), front)) {
            screen.println(("  " + FrontText.of(point, before, zones)).stripTrailing());
            before = Optional.of(point);
        }
    }

    private void printAlternatives(Planner planner, Recommendation recommendation, String currency) {
        OtherPlanText text = new OtherPlanText(aside(), out, currency, scenario.language);
        List<Assignment> network = network(recommendation);
        if (next > 0) {
            text.print(planner.nextBest(network, next), "next");
        }
        if (alternatives > 0) {
            text.print(planner.alternatives(network, alternatives, WITHIN), "other");
        }
    }

    private static List<Assignment> network(Recommendation recommendation) {
        java.util.Map<String, List<String>> chains = new java.util.TreeMap<>();
        recommendation.reasons().forEach(why -> {
            if (!why.chain().isEmpty()) {
                chains.put(why.area(), List.of(why.chain().split(">")));
            }
        });
        return chains.entrySet().stream()
                .map(row -> new Assignment(row.getKey(), row.getValue()))
                .toList();
    }

    /** Tells what cannot be done before the search, not after it. */
    private void check(Scenario today) {
        List<String> areas = today.areas().stream().map(area -> area.id()).toList();
        if (why.isPresent() && !areas.isEmpty() && !areas.contains(why.get())) {
            Wording hint = PlanTable.hint(why.get(), areas);
            throw new UserError(
                    "--why " + why.get() + " names no area of the scenario" + hint.en(),
                    "--why " + why.get() + " 不是该情景的片区" + hint.zh());
        }
        effort.effort();
        check("--front", front, 2);
        check("--next", next, 1);
        check("--alternatives", alternatives, 1);
    }

    private static void check(String option, int number, int least) {
        if (number != 0 && (number < least || number > MOST_POINTS)) {
            throw new UserError(
                    option + " is " + number + " but must lie between " + least + " and " + MOST_POINTS + ".",
                    option + " 为 " + number + "，但必须在 " + least + " 到 " + MOST_POINTS + " 之间。");
        }
    }

    private void print(Recommendation recommendation) {
        PrintWriter screen = spec.commandLine().getOut();
        boolean zh = scenario.language == Language.ZH;
        Sentence proof = recommendation.proof().sentence();
        PlanText.wrapped("", zh ? proof.zh() : proof.en()).forEach(screen::println);
        new PlanText(currency, scenario.language)
                .promised(recommendation.plan().promises())
                .forEach(screen::println);
        why.ifPresent(
                area -> PlanText.wrapped("", reason(recommendation, area, zh)).forEach(screen::println));
    }

    private static String reason(Recommendation recommendation, String area, boolean zh) {
        WhyArea found = recommendation.reasons().stream()
                .filter(w -> w.area().equals(area))
                .findFirst()
                .orElseThrow();
        return zh ? found.sentence().zh() : found.sentence().en();
    }
}
