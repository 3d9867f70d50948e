package io.tributary.workbench.cli;

import io.tributary.optimizer.design.Designed;
import io.tributary.optimizer.design.Diagnosis;
import io.tributary.optimizer.design.MeasureName;
import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.reason.WhyArea;
import io.tributary.optimizer.recommendation.Appointed;
import io.tributary.optimizer.recommendation.Audit;
import io.tributary.optimizer.recommendation.Planner;
import io.tributary.optimizer.recommendation.Recommendation;
import io.tributary.optimizer.selection.SalesResponse;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.engine.Territory;
import io.tributary.simulator.geography.Area;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.TerritoryDesign.Measure;
import io.tributary.workbench.report.PlanBook;
import io.tributary.workbench.table.Workbook.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The workbooks of plans: what the solver found or an audit says, in the report's terms. */
final class PlanBooks {
    private static final Wording HOW = new Wording(
            "Edit the column chain of the sheet Plan (A>B, or nobody), save, and give this file to tributary audit, compare or"
                    + " explain as the plan.",
            "编辑“方案”表的“渠道链”列（A>B 或 nobody）并保存，即可将本文件作为方案交给 tributary audit、compare 或 explain。");
    private static final Wording NETWORK_ONLY = new Wording(
            "The plan also shares areas or opens warehouses. The sheet Plan does not carry that: judge it with the plan file.",
            "该方案还拆分片区或调整仓库，“方案”表不含这些内容，请使用方案文件（.json）评估。");
    private static final Wording BROKEN = new Wording(
            "This plan breaks limits: no plan that keeps them all was found. tributary audit names them.",
            "该方案突破限制：未找到满足全部限制的方案。tributary audit 会逐项列出。");

    private final Scenario today;
    private final Scenario planned;

    /**
     * Workbooks of plans for a scenario.
     *
     * @param planned the scenario with the plan
     */
    PlanBooks(Scenario today, Scenario planned) {
        this.today = today;
        this.planned = planned;
    }

    PlanBook of(Recommendation found, SalesResponse response) {
        List<Wording> sentences = new ArrayList<>(List.of(wording(found.proof().sentence())));
        if (!found.feasible()) {
            sentences.add(BROKEN);
        }
        Map<String, List<String>> chains = new HashMap<>();
        found.reasons().stream()
                .filter(why -> !why.chain().isEmpty())
                .forEach(why -> chains.put(why.area(), List.of(why.chain().split(">"))));
        List<PlanBook.Line> lines = PlanBook.Line.of(found.plan().promises(), today.money());
        return book(sentences, lines, areas(chains, found.reasons()), partners(response, found.reasons()));
    }

    PlanBook of(Plans.Named named, Audit audit, List<WhyArea> reasons, SalesResponse response) {
        List<Wording> sentences = new ArrayList<>(List.of(wording(audit.proof().sentence())));
        audit.breaches().forEach(breach -> sentences.add(marked(Planner.sentence(breach))));
        List<PlanBook.Line> lines = PlanBook.Line.of(audit.promises(), today.money());
        return book(sentences, lines, areas(chains(named.network()), reasons), partners(response, reasons));
    }

    /** Territories: figures of their own, and nothing of what the planning model would say of single areas. */
    PlanBook of(Designed found, Wording proof, List<Assignment> network) {
        List<Wording> sentences = new ArrayList<>(List.of(proof));
        found.complaints().forEach(complaint -> sentences.add(marked(complaint)));
        return book(sentences, lines(found), areas(chains(network), List.of()), partners(found));
    }

    private PlanBook book(
            List<Wording> sentences, List<PlanBook.Line> lines, List<PlanBook.Area> areas, PlanBook.Partners partners) {
        boolean more = !Territory.areas(planned).equals(Territory.areas(today))
                || !planned.logistics().equals(today.logistics());
        sentences.add(more ? NETWORK_ONLY : HOW);
        return new PlanBook(today, planned, sentences, lines, areas, partners);
    }

    private static Map<String, List<String>> chains(List<Assignment> network) {
        Map<String, List<String>> chains = new HashMap<>();
        network.stream().filter(Assignment::isServed).forEach(row -> chains.put(row.area(), row.chain()));
        return chains;
    }

    private List<PlanBook.Area> areas(Map<String, List<String>> chains, List<WhyArea> reasons) {
        Map<String, WhyArea> why = new HashMap<>();
        reasons.forEach(reason -> why.put(reason.area(), reason));
        Territory before = new Territory(today);
        List<PlanBook.Area> areas = new ArrayList<>();
        for (Area area : Territory.areas(planned)) {
            String once = area.splitFrom().isEmpty() ? area.id() : area.splitFrom();
            areas.add(new PlanBook.Area(
                    area.id(),
                    PlanBook.Chain.of(Optional.ofNullable(chains.get(area.id()))),
                    PlanBook.Chain.of(before.chain(once)),
                    Optional.ofNullable(why.get(area.id())).map(PlanBooks::served)));
        }
        return areas;
    }

    private static PlanBook.Served served(WhyArea why) {
        return new PlanBook.Served(why.outlets(), why.cents() / 100.0, wording(why.sentence()));
    }

    private PlanBook.Partners partners(SalesResponse response, List<WhyArea> reasons) {
        List<PlanBook.Measure> measures = List.of(
                new PlanBook.Measure(new Wording("areas", "片区数"), Format.WHOLE),
                new PlanBook.Measure(new Wording("outlets that stock us", "铺货门店数"), Format.WHOLE),
                new PlanBook.Measure(new Wording("capacity (outlets)", "服务能力（家）"), Format.WHOLE),
                new PlanBook.Measure(new Wording("capacity used", "能力利用率"), Format.SHARE),
                new PlanBook.Measure(new Wording("fixed cost ({0})", "固定费用（{0}）").with(today.money()), Format.WHOLE));
        List<PlanBook.Has> rows = new ArrayList<>();
        for (Appointed partner : Appointed.of(planned, response, reasons)) {
            double capacity = partner.capacity() > 0 ? partner.capacity() : Double.NaN;
            rows.add(new PlanBook.Has(
                    partner.partner(),
                    List.of(
                            (double) partner.areas(),
                            (double) partner.outlets(),
                            capacity,
                            partner.outlets() / capacity,
                            partner.fixedCents() / 100.0)));
        }
        return new PlanBook.Partners(measures, rows);
    }

    private static PlanBook.Partners partners(Designed found) {
        List<PlanBook.Measure> measures = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            measures.add(
                    new PlanBook.Measure(new Wording(MeasureName.en(measure), MeasureName.zh(measure)), Format.WHOLE));
        }
        measures.add(new PlanBook.Measure(new Wording("Polsby-Popper", "Polsby-Popper"), Format.HUNDREDTHS));
        measures.add(new PlanBook.Measure(new Wording("Reock", "Reock"), Format.HUNDREDTHS));
        List<PlanBook.Has> rows = new ArrayList<>();
        for (Diagnosis.One one : found.diagnosis().territories()) {
            List<Double> values = new ArrayList<>();
            for (Measure measure : Measure.values()) {
                values.add(one.amounts().getOrDefault(measure, 0L).doubleValue());
            }
            values.add(one.polsbyPopper());
            values.add(one.reock());
            rows.add(new PlanBook.Has(one.owner(), values));
        }
        return new PlanBook.Partners(measures, rows);
    }

    private List<PlanBook.Line> lines(Designed found) {
        List<PlanBook.Line> lines = new ArrayList<>();
        Wording money = new Wording(today.money(), today.money());
        double cost = found.cents() / 100.0;
        lines.add(line(new Wording("Cost", "成本"), money, cost, Format.WHOLE, found.leastCents() / 100.0));
        found.diagnosis().balance().forEach((measure, even) -> {
            Wording name = new Wording(MeasureName.en(measure), MeasureName.zh(measure));
            lines.add(line(
                    new Wording("balance index of {0}", "{0}的最大偏差").with(name),
                    new Wording("%", "%"),
                    even.index(),
                    Format.SHARE,
                    Double.NaN));
        });
        lines.add(line(
                new Wording("borders that are cut", "被切断的边界"),
                Wording.NONE,
                found.diagnosis().cutEdges(),
                Format.WHOLE,
                Double.NaN));
        lines.add(line(
                new Wording("zones that change hands", "换手区域"),
                Wording.NONE,
                found.diagnosis().moved(),
                Format.WHOLE,
                Double.NaN));
        return lines;
    }

    private static PlanBook.Line line(Wording name, Wording unit, double value, Format format, double bound) {
        return new PlanBook.Line(name, unit, Double.NaN, value, bound, format);
    }

    private static Wording marked(Sentence sentence) {
        return new Wording("! " + sentence.en(), "! " + sentence.zh());
    }

    private static Wording wording(Sentence sentence) {
        return new Wording(sentence.en(), sentence.zh());
    }
}
