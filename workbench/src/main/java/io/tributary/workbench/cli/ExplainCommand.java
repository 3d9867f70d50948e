package io.tributary.workbench.cli;

import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.recommendation.LimitPrice;
import io.tributary.optimizer.recommendation.Planner;
import io.tributary.optimizer.recommendation.WhyNot;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.report.PlanText;
import io.tributary.workbench.table.JsonText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code explain}: why a partner serves an area, why not another, and what each limit costs. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = {
            "Say why a plan is as it is, and what a change or a limit would cost.",
            "",
            "Examples:",
            "  tributary explain scenarios/spring-water --plan plan.json --area C1808926-1",
            "  tributary explain scenarios/spring-water --plan plan.json --partner P-031",
            "  tributary explain scenarios/spring-water --plan plan.json --area C1808926-1 --why-not P-043",
            "  tributary explain scenarios/spring-water --limits",
            ""
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Option(
            names = "--plan",
            paramLabel = "PLAN",
            description =
                    "A plan file (.json), a table of area and chain (.csv, .xlsx, .xlsx#Sheet), or a variant (default: today).")
    private String plan = "today";

    @Option(names = "--area", paramLabel = "AREA", description = "The area that is asked about.")
    private Optional<String> area = Optional.empty();

    @Option(names = "--partner", paramLabel = "PARTNER", description = "All areas of this partner.")
    private Optional<String> partner = Optional.empty();

    @Option(
            names = "--why-not",
            paramLabel = "PARTNER",
            description = "What it would mean if this partner served the area: everything else kept, and planned anew.")
    private Optional<String> whyNot = Optional.empty();

    @Option(names = "--limits", description = "What each limit of the scenario costs.")
    private boolean limits;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress and no hints.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (area.isEmpty() && partner.isEmpty() && !limits) {
            throw new UserError(
                    "Say what to explain: --area AREA, --partner PARTNER or --limits.",
                    "请说明要解释什么：--area 片区、--partner 渠道商 或 --limits。");
        }
        Ticker ticker = new Ticker(spec.commandLine().getErr(), quiet, scenario.language);
        Plans plans = new Plans(scenario);
        Plans.Named named = plans.find(plan);
        check(plans.todayWith(named));
        if (Territories.areAskedFor(plans.today()) && (limits || area.isPresent() || partner.isPresent())) {
            say(ofTerritories(new Territories(plans.today(), scenario.language), named));
            return ExitCode.DONE;
        }
        ticker.say(Said.MEASURING);
        SalesResponse response = plans.response();
        PrintWriter out = spec.commandLine().getOut();
        if (limits) {
            Planner planner = new Planner(plans.todayWith(named), response, effort.effort());
            ticker.say(Said.PLANNING);
            return tellLimits(planner, plans.today().money());
        } else if (whyNot.isPresent() && area.isPresent()) {
            ticker.say(Said.PLANNING);
            Planner planner = new Planner(plans.todayWith(named), response, effort.effort());
            print(out, planner.whyNot(named.network(), area.get(), whyNot.get()));
        } else {
            print(out, reasons(plans.todayWith(named), response, named));
        }
        return ExitCode.DONE;
    }

    private int tellLimits(Planner planner, String currency) {
        Optional<List<LimitPrice>> prices = planner.limitPrices();
        if (prices.isEmpty()) {
            tellNoPlan(planner.conflict().map(found -> new ConflictText(found, scenario.language)));
            return ExitCode.INFEASIBLE;
        }
        LimitPriceText text = new LimitPriceText(planner.goal(), currency, scenario.language);
        say(json ? text.json(prices.get()) : text.lines(prices.get()));
        return ExitCode.DONE;
    }

    private void tellNoPlan(Optional<ConflictText> conflict) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonText text = new JsonText().object().key("feasible").value(false);
            conflict.ifPresent(found -> found.writeTo(text.key("conflict"), Optional.empty()));
            out.println(text.endObject());
            return;
        }
        print(
                out,
                zh()
                        ? "没有找到满足全部限制的方案，因此各项限制都没有代价可言。"
                        : "No plan that keeps all limits was found, so none of them has a price.");
        conflict.ifPresent(found -> found.print(out));
    }

    private String ofTerritories(Territories territories, Plans.Named named) {
        String said = limits
                ? territories.prices()
                : area.isEmpty()
                        ? territories.ofPartner(named, partner.orElseThrow())
                        : whyNot.isPresent()
                                ? territories.whyNot(named, area.get(), whyNot.get())
                                : territories.why(named, area.get());
        if (!json) {
            return said;
        }
        JsonText text = new JsonText().object();
        area.ifPresent(id -> text.key("area").value(id));
        partner.ifPresent(id -> text.key("partner").value(id));
        text.key("sentences").list();
        said.lines().forEach(text::value);
        return text.endList().endObject() + "\n";
    }

    private void check(Scenario today) {
        List<String> areas = io.tributary.simulator.engine.Territory.areas(today).stream()
                .map(each -> each.id())
                .toList();
        List<String> partners = today.partners().stream().map(each -> each.id()).toList();
        List<Wording> mistakes = new ArrayList<>();
        area.ifPresent(id -> find("--area", id, areas, mistakes));
        partner.ifPresent(id -> find("--partner", id, partners, mistakes));
        whyNot.ifPresent(id -> find("--why-not", id, partners, mistakes));
        if (!mistakes.isEmpty()) {
            throw new UserError(
                    String.join("\n", mistakes.stream().map(Wording::en).toList()),
                    String.join("\n", mistakes.stream().map(Wording::zh).toList()));
        }
        effort.effort();
        if (whyNot.isPresent() && area.isEmpty()) {
            throw new UserError("--why-not needs --area.", "--why-not 需要与 --area 同用。");
        }
    }

    private static void find(String option, String id, List<String> known, List<Wording> mistakes) {
        if (!known.contains(id)) {
            mistakes.add(new Wording("{0} {1} is not in the scenario{2}", "{0} {1} 不在该情景中{2}")
                    .with(option, id, PlanTable.hint(id, known)));
        }
    }

    private List<WhyArea> reasons(Scenario today, SalesResponse response, Plans.Named named) {
        return named.reasons(today, response).stream()
                .filter(why -> area.map(why.area()::equals).orElse(true))
                .filter(why -> partner.map(id -> List.of(why.chain().split(">")).contains(id))
                        .orElse(true))
                .toList();
    }

    private boolean zh() {
        return scenario.language == Language.ZH;
    }

    /** JSON as it is, text within 80 columns. */
    private void say(String said) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(said);
        } else {
            said.lines().forEach(line -> print(out, line));
        }
    }

    /** A line of any length within 80 columns; what is set in stays so. */
    private static void print(PrintWriter out, String line) {
        String text = line.stripLeading();
        PlanText.wrapped(line.substring(0, line.length() - text.length()), text).forEach(out::println);
    }

    private void print(PrintWriter out, List<WhyArea> reasons) {
        if (json) {
            JsonText text = new JsonText().object().key("areas").list();
            for (WhyArea why : reasons) {
                text.object().key("area").value(why.area()).key("chain").value(why.chain());
                text.key("km").value(why.km()).key("minutes").value(why.minutes());
                text.key("outlets").value(why.outlets());
                text.key("cost").value(why.cents() / 100.0);
                text.key("sentence")
                        .value(zh() ? why.sentence().zh() : why.sentence().en());
                text.endObject();
            }
            out.println(text.endList().endObject());
            return;
        }
        reasons.forEach(
                why -> print(out, zh() ? why.sentence().zh() : why.sentence().en()));
        if (reasons.isEmpty()) {
            out.println(zh() ? "该方案中没有这样的片区。" : "The plan has no such area.");
        }
    }

    private void print(PrintWriter out, WhyNot answer) {
        if (!json) {
            print(out, zh() ? answer.sentence().zh() : answer.sentence().en());
            return;
        }
        JsonText text = new JsonText().object();
        text.key("area").value(answer.area()).key("partner").value(answer.partner());
        text.key("forbidden").list();
        answer.forbidden().forEach(limit -> text.value(limit.en()));
        text.endList();
        answer.alone().ifPresent(price -> write(text.key("alone"), price));
        answer.resolved().ifPresent(price -> write(text.key("planned_anew"), price));
        text.key("sentence")
                .value(zh() ? answer.sentence().zh() : answer.sentence().en());
        out.println(text.endObject());
    }

    private static void write(JsonText text, WhyNot.Price price) {
        text.object().key("outlets").value(price.moreOutlets());
        text.key("cost").value(price.moreCents() / 100.0);
        text.key("outlets_at_best").value(price.atBestOutlets());
        text.key("cost_at_best").value(price.atBestCents() / 100.0);
        text.key("broken").list();
        price.broken().forEach(sentence -> text.value(sentence.en()));
        text.endList().endObject();
    }
}
