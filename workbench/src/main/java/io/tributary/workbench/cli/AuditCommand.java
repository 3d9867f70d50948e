package io.tributary.workbench.cli;

import io.tributary.optimizer.design.Designed;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.recommendation.Audit;
import io.tributary.optimizer.recommendation.Planner;
import io.tributary.optimizer.recommendation.Recommender;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.report.PlanText;
import io.tributary.workbench.table.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The verb {@code audit}: any plan, held against what any plan could reach. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        header = {
            "Say what a plan is worth, how far it can be from the best possible, and which limits it breaks.",
            "",
            "Examples:",
            "  tributary audit scenarios/spring-water",
            "  tributary audit scenarios/spring-water plan.json",
            "  tributary audit scenarios/spring-water edited-by-hand.csv --json",
            "  tributary audit scenarios/spring-water plan.xlsx#Plan --workbook judged.xlsx",
            ""
        })
final class AuditCommand implements Callable<Integer> {
    private static final int MOST_BREACHES = 20;

    @Mixin
    private ScenarioOptions scenario = new ScenarioOptions();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PLAN",
            description =
                    "A plan file (.json), a table of area and chain (.csv, .xlsx, .xlsx#Sheet), or a variant (default: today).")
    private String plan = "today";

    @Mixin
    private EffortOptions effort = new EffortOptions();

    @Mixin
    private WorkbookOption workbook = new WorkbookOption();

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress and no hints.")
    private boolean quiet;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<TargetFile> book = workbook.target();
        Ticker ticker = new Ticker(spec.commandLine().getErr(), quiet, scenario.language);
        Plans plans = new Plans(scenario);
        Plans.Named named = plans.find(plan);
        effort.effort();
        if (Territories.areAskedFor(plans.today())) {
            Territories territories = new Territories(plans.today(), scenario.language);
            Designed designed = territories.judge(named);
            PlanBooks books = new PlanBooks(plans.today(), plans.todayWith(named));
            WorkbookOption.write(
                    book, () -> books.of(designed, territories.wording(designed), named.network()), scenario.language);
            spec.commandLine().getOut().print(json ? territories.json(designed) + "\n" : territories.text(designed));
            return designed.isFeasible() ? ExitCode.DONE : ExitCode.INFEASIBLE;
        }
        ticker.say(Said.MEASURING);
        SalesResponse response = plans.response();
        ticker.say(Said.BOUNDING);
        Audit audit = Recommender.audit(plans.today(), response, named.judged(), effort.effort());
        writeWorkbook(book, plans, named, audit, response);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(text(named, audit));
        } else {
            print(out, audit, plans.today().money());
        }
        out.flush();
        ticker.say(Said.next("tributary explain " + scenario.scenario + " --plan " + plan + " --area AREA"));
        return audit.feasible() ? ExitCode.DONE : ExitCode.INFEASIBLE;
    }

    private void writeWorkbook(
            Optional<TargetFile> book, Plans plans, Plans.Named named, Audit audit, SalesResponse response)
            throws IOException {
        Scenario asked = plans.todayWith(named);
        WorkbookOption.write(
                book,
                () -> new PlanBooks(plans.today(), asked).of(named, audit, named.reasons(asked, response), response),
                scenario.language);
    }

    private void print(PrintWriter out, Audit audit, String currency) {
        boolean zh = scenario.language == Language.ZH;
        Sentence proof = audit.proof().sentence();
        PlanText.wrapped("", zh ? proof.zh() : proof.en()).forEach(out::println);
        new PlanText(currency, scenario.language).promised(audit.promises()).forEach(out::println);
        List<Breach> breaches = audit.breaches();
        breaches.stream().limit(MOST_BREACHES).forEach(breach -> {
            Sentence sentence = Planner.sentence(breach);
            PlanText.wrapped("  ! ", zh ? sentence.zh() : sentence.en()).forEach(out::println);
        });
        if (breaches.size() > MOST_BREACHES) {
            out.println("  ! " + (breaches.size() - MOST_BREACHES) + (zh ? " 项其他超限" : " more limits are broken"));
        }
        if (!audit.unserved().isEmpty()) {
            String names = String.join(zh ? "、" : ", ", audit.unserved());
            PlanText.wrapped("  ", (zh ? "无人服务：" : "nobody serves: ") + names).forEach(out::println);
        }
    }

    private static String text(Plans.Named named, Audit audit) {
        JsonText json = new JsonText().object();
        json.key("plan").value(named.name()).key("feasible").value(audit.feasible());
        json.key("coverage_gap").value(audit.proof().coverageGap());
        json.key("cost_gap").value(audit.proof().costGap());
        json.key("figures").list();
        for (Promise promise : audit.promises()) {
            json.object().key("kpi").value(promise.kpi());
            json.key("today").value(promise.today());
            json.key("value").value(promise.planned());
            json.key("bound").value(promise.bound()).endObject();
        }
        json.endList().key("breaches").list();
        for (Breach breach : audit.breaches()) {
            json.object().key("limit").value(breach.limit().en());
            json.key("entity").value(breach.entity());
            json.key("allowed").value(breach.allowed());
            json.key("actual").value(breach.actual());
            json.key("unit").value(breach.limit().unitEn()).endObject();
        }
        json.endList().key("unserved").list();
        audit.unserved().forEach(json::value);
        return json.endList().endObject().toString();
    }
}
