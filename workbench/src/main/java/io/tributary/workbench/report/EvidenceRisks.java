package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.analysis.Risk;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** What an experiment's stress tests do to each variant, the worst first to be read in one sentence. */
final class EvidenceRisks {
    private final Evidence evidence;
    private final EvidenceSections sections;

    EvidenceRisks(Evidence evidence, EvidenceSections sections) {
        this.evidence = evidence;
        this.sections = sections;
    }

    /** One table for each measure that has values; none where the experiment has no stress tests. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int m = 0; evidence.hasStress() && m < evidence.source().measures().size(); m++) {
            if (evidence.samples(m).isKnown()) {
                blocks.add(table(m));
            }
        }
        return blocks;
    }

    private Table table(int measure) {
        String kpi = sections.kpi(measure);
        Figures figures = sections.figures();
        List<List<Cell>> rows = new ArrayList<>();
        for (int v = 0; v < evidence.source().variants().size(); v++) {
            for (Risk risk : evidence.risks(measure, v)) {
                double mean = risk.change().difference().mean();
                rows.add(List.of(
                        Cell.of(sections.variant(v)),
                        Cell.of(sections.stress(risk.row())),
                        new Cell(
                                figures.difference(kpi, mean),
                                List.of(figures.gapRange(
                                        kpi,
                                        risk.change().difference().low(),
                                        risk.change().difference().high())),
                                figures.goodness(kpi, mean)),
                        new Cell(figures.value(kpi, risk.tail()), planned(figures.value(kpi, risk.plannedTail())), 0),
                        met(v, risk)));
            }
        }
        return Table.of(
                        List.of(
                                Column.text("Variant", "方案"),
                                Column.text("Stress test", "压力测试"),
                                Column.numbers("Change", "变化"),
                                Column.numbers("Worst tenth", "最差一成"),
                                Column.numbers("Targets met", "目标达成")),
                        rows)
                .titled(sections.name(measure), takeaway(measure));
    }

    /** How often all targets are met; a dash where the scenario asks for nothing. */
    private Cell met(int variant, Risk risk) {
        if (evidence.source().scenario().targets().isEmpty()) {
            return Cell.of("–");
        }
        String planned = NumberText.percent(evidence.allMet(0, variant).share(), 0);
        return new Cell(Text.same(NumberText.percent(risk.met().share(), 0)), planned(Text.same(planned)), 0);
    }

    private static List<Text> planned(Text value) {
        return List.of(new Text("as planned: ", "按计划：").plus(value));
    }

    /** Which test harms each variant most. */
    private Text takeaway(int measure) {
        double sign = evidence.moreIsBetter(measure) ? 1 : -1;
        Text said = new Text("Against the same variant as planned, in the same futures.", "与同一方案的原计划在相同未来中比较。");
        for (int v = 0; v < evidence.source().variants().size(); v++) {
            List<Risk> risks = evidence.risks(measure, v);
            Risk worst = risks.get(0);
            for (Risk risk : risks) {
                worst = sign * risk.change().difference().mean()
                                < sign * worst.change().difference().mean()
                        ? risk
                        : worst;
            }
            if (sign * worst.change().difference().mean() < 0) {
                said = said.plus(new Text(
                        " Hardest for " + sections.variant(v).en() + ": "
                                + sections.stress(worst.row()).en() + ".",
                        "对" + sections.variant(v).zh() + "冲击最大："
                                + sections.stress(worst.row()).zh() + "。"));
            }
        }
        return said;
    }
}
