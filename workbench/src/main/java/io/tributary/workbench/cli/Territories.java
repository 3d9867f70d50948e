package io.tributary.workbench.cli;

import io.tributary.optimizer.design.Designed;
import io.tributary.optimizer.design.Designer;
import io.tributary.optimizer.design.Diagnosis;
import io.tributary.optimizer.design.MeasureName;
import io.tributary.optimizer.facility.search.Limit;
import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Plan;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.TerritoryDesign.Measure;
import io.tributary.workbench.report.PlanText;
import io.tributary.workbench.table.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The verbs for plans where the scenario asks for territories: drawn, judged, explained. */
final class Territories {
    private final Scenario today;
    private final Designer designer;
    private final boolean zh;

    Territories(Scenario today, Language language) {
        this.today = today;
        designer = new Designer(today);
        zh = language == Language.ZH;
    }

    /** Whether a scenario asks for territories. */
    static boolean areAskedFor(Scenario scenario) {
        return scenario.decide().territories().isPresent();
    }

    /** The plan of the best territories within the scenario's moves: the same on every machine. */
    static Plan plan(Scenario scenario) {
        Designer designer = new Designer(scenario);
        return designer.solve(designer::moves)
                .map(designer::plan)
                .orElseThrow(() -> new UserError(
                        "No territories were found that keep all of decide.territories. Widen the tolerances of balance,"
                                + " or give the search more decide.moves.",
                        "未找到满足 decide.territories 全部规则的区域划分。请放宽均衡容差，或增加 decide.moves。"));
    }

    /**
     * Draws them; empty where none keeps all rules.
     *
     * @param seconds limit of the clock; without it the scenario's moves are the limit
     */
    Optional<Designed> solve(Optional<Double> seconds) {
        Supplier<Limit> limit = seconds.<Supplier<Limit>>map(most -> () -> designer.seconds(most))
                .orElse(designer::moves);
        return designer.solve(limit);
    }

    /** That no territories keep all rules, and what to give up, a line each. */
    String none() {
        StringBuilder text = new StringBuilder(
                zh
                        ? "未找到满足全部规则的区域划分。逐一放宽规则：\n"
                        : "No territories were found that keep every rule. Each rule relaxed alone:\n");
        List<Sentence> reliefs = designer.reliefs(Designer::moves);
        reliefs.forEach(sentence -> line(text, "  ", sentence));
        if (reliefs.isEmpty()) {
            text.append(zh ? "  放宽任何单一规则都不够。\n" : "  To relax a single rule is not enough.\n");
        }
        return text.toString();
    }

    /** The same as JSON; without a rule that alone would be enough, {@code relaxing_only} is empty. */
    String noneAsJson() {
        JsonText json = new JsonText().object().key("feasible").value(false);
        json.key("conflict").object().key("relaxing_only").list();
        designer.reliefs(Designer::moves).forEach(sentence -> json.value(zh ? sentence.zh() : sentence.en()));
        return json.endList().endObject().endObject().toString();
    }

    /** The plan file of territories that were drawn. */
    Plan plan(Designed designed) {
        return designer.plan(designed);
    }

    /** A network judged as territories, against the bound that the scenario's moves prove. */
    Designed judge(Plans.Named named) {
        long bound = designer.solve(designer::moves).map(Designed::leastCents).orElse(0L);
        return designer.judge(named.network(), bound);
    }

    String why(Plans.Named named, String area) {
        StringBuilder text = new StringBuilder();
        designer.why(named.network(), zoneOf(area)).forEach(sentence -> line(text, "", sentence));
        return text.toString();
    }

    /** A partner's territory: its amounts and shape, and where each of its zones lies. */
    String ofPartner(Plans.Named named, String partner) {
        StringBuilder text = new StringBuilder();
        designer.judge(named.network(), 0).diagnosis().territories().stream()
                .filter(one -> one.owner().equals(partner))
                .forEach(one -> {
                    line(text, "", about(one));
                    one.zones()
                            .forEach(zone -> line(
                                    text,
                                    "  ",
                                    designer.why(named.network(), zone).get(0)));
                });
        if (text.isEmpty()) {
            line(text, "", new Sentence(partner + " has no territory in this plan.", partner + " 在该方案中没有区域。"));
        }
        return text.toString();
    }

    private Sentence about(Diagnosis.One one) {
        int zones = one.zones().size();
        String people = Figures.whole(amount(one, Measure.POPULATION));
        String outlets = Figures.whole(amount(one, Measure.OUTLETS));
        String pp = NumberText.fixed(one.polsbyPopper(), 2);
        String reock = NumberText.fixed(one.reock(), 2);
        return new Sentence(
                one.owner() + " has " + zones + (zones == 1 ? " zone, " : " zones, ") + people + " people, " + outlets
                        + " outlets; compactness by Polsby and Popper " + pp + ", by Reock " + reock + ".",
                one.owner() + " 有 " + zones + " 个区域，人口 " + people + "，门店 " + outlets + "；紧凑度 Polsby-Popper " + pp
                        + "，Reock " + reock + "。");
    }

    /** What each rule costs: drawn anew without it, a line each. */
    String prices() {
        StringBuilder text = new StringBuilder();
        designer.rulePrices(Designer::moves, today.money()).forEach(sentence -> line(text, "", sentence));
        if (text.isEmpty()) {
            text.append(
                    zh ? "decide.territories 未设可取消的规则。\n" : "decide.territories sets no rule that could be dropped.\n");
        }
        return text.toString();
    }

    String whyNot(Plans.Named named, String area, String partner) {
        StringBuilder text = new StringBuilder();
        line(text, "", designer.flip(named.network(), zoneOf(area), partner));
        return text.toString();
    }

    private String zoneOf(String area) {
        return Territory.areas(today).stream()
                .filter(each -> each.id().equals(area))
                .map(each -> each.zone())
                .findFirst()
                .orElse(area);
    }

    /** All figures of a division, as text. */
    String text(Designed designed) {
        StringBuilder text = new StringBuilder();
        PlanText.wrapped("", proof(designed)).forEach(line -> text.append(line).append('\n'));
        designed.complaints()
                .forEach(sentence -> PlanText.wrapped("  ! ", zh ? sentence.zh() : sentence.en())
                        .forEach(line -> text.append(line).append('\n')));
        Diagnosis diagnosis = designed.diagnosis();
        addTable(text, diagnosis);
        text.append(
                zh
                        ? "  PP 与 Reock：紧凑度，圆为 1（Polsby 与 Popper 1991；Reock 1961）\n"
                        : "  PP and Reock: compactness, 1 is round (Polsby and Popper 1991; Reock 1961)\n");
        diagnosis
                .balance()
                .forEach((measure, even) -> text.append(String.format(
                        Locale.ROOT,
                        zh ? "  %s：最大偏差 %s，变异系数 %s，基尼 %s%n" : "  %s: balance index %s, variation %s, Gini %s%n",
                        zh ? MeasureName.zh(measure) : MeasureName.en(measure),
                        NumberText.percent(even.index(), 1),
                        NumberText.percent(even.variation(), 1),
                        NumberText.fixed(even.gini(), 3))));
        text.append(String.format(
                Locale.ROOT,
                zh ? "  被切断的边界 %d 条，换手区域 %d 个%n" : "  %d borders are cut, %d zones change hands%n",
                diagnosis.cutEdges(),
                diagnosis.moved()));
        return text.toString();
    }

    private void addTable(StringBuilder text, Diagnosis diagnosis) {
        text.append(
                zh
                        ? "  区域               区域数 人口         门店      PP   Reock 中心\n"
                        : "  territory          zones  people       outlets   PP   Reock centre\n");
        for (Diagnosis.One one : diagnosis.territories()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-18s %-6d %-12s %-9s %-4s %-5s %s%n",
                    one.owner(),
                    one.zones().size(),
                    Figures.whole(amount(one, Measure.POPULATION)),
                    Figures.whole(amount(one, Measure.OUTLETS)),
                    NumberText.fixed(one.polsbyPopper(), 2),
                    NumberText.fixed(one.reock(), 2),
                    name(one.centre())));
        }
    }

    private String proof(Designed designed) {
        return wording(designed).in(zh ? Language.ZH : Language.EN);
    }

    /** What is proved of a division, in both languages. */
    Wording wording(Designed designed) {
        if (!designed.isFeasible()) {
            return broken(designed);
        }
        String cost = Figures.money(designed.cents()) + " " + today.money();
        String least = Figures.money(designed.leastCents()) + " " + today.money();
        String gap = Figures.gap(designed.gap());
        return new Wording(
                "No division under these rules can cost less than " + least + "; this one costs " + cost
                        + ", so at most " + gap + " is left.",
                "任何满足规则的划分成本不低于 " + least + "；本划分为 " + cost + "，最多还可节省 " + gap + "。");
    }

    /** A division that breaks rules may cost less than the bound, so no share is said to be left. */
    private Wording broken(Designed designed) {
        String cost = Figures.money(designed.cents()) + " " + today.money();
        String least = Figures.money(designed.leastCents()) + " " + today.money();
        int rules = designed.complaints().size();
        return new Wording(
                "This division breaks rules in " + rules + (rules == 1 ? " place" : " places") + " and costs " + cost
                        + "; no division that keeps them can cost less than " + least + ".",
                "本划分违反规则 " + rules + " 处，成本 " + cost + "；任何满足规则的划分成本不低于 " + least + "。");
    }

    private static long amount(Diagnosis.One one, Measure measure) {
        return one.amounts().getOrDefault(measure, 0L);
    }

    private String name(String zone) {
        return today.zones().stream()
                .filter(each -> each.id().equals(zone))
                .map(each -> zh && !each.nameZh().isEmpty() ? each.nameZh() : each.name())
                .findFirst()
                .orElse(zone);
    }

    private static String name(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private void line(StringBuilder text, String before, Sentence sentence) {
        text.append(before).append(zh ? sentence.zh() : sentence.en()).append('\n');
    }

    /** The same as JSON. */
    String json(Designed designed) {
        Diagnosis diagnosis = designed.diagnosis();
        JsonText json = new JsonText().object();
        json.key("value").value(designed.cents() / 100.0);
        json.key("bound").value(designed.leastCents() / 100.0);
        json.key("certified_gap").value(designed.gap());
        json.key("feasible").value(designed.isFeasible());
        json.key("violated").list();
        designed.complaints().forEach(sentence -> json.value(zh ? sentence.zh() : sentence.en()));
        json.endList().key("territories").list();
        for (Diagnosis.One one : diagnosis.territories()) {
            json.object().key("partner").value(one.owner()).key("centre").value(one.centre());
            for (Map.Entry<Measure, Long> amount : one.amounts().entrySet()) {
                json.key(name(amount.getKey())).value(amount.getValue());
            }
            json.key("polsby_popper").value(one.polsbyPopper());
            json.key("reock").value(one.reock());
            json.key("members").list();
            one.zones().forEach(json::value);
            json.endList().endObject();
        }
        json.endList().key("balance").list();
        diagnosis.balance().forEach((measure, even) -> {
            json.object().key("measure").value(name(measure));
            json.key("index").value(even.index());
            json.key("variation").value(even.variation());
            json.key("gini").value(even.gini()).endObject();
        });
        json.endList().key("cut_edges").value(diagnosis.cutEdges());
        return json.key("moved").value(diagnosis.moved()).endObject().toString();
    }
}
