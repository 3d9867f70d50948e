package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.analysis.Paired;
import io.tributary.simulator.analysis.TargetLadder;
import io.tributary.simulator.analysis.ValueOfInformation;
import io.tributary.simulator.design.Factor;
import io.tributary.simulator.design.StressTest;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.Measure;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.Statistics;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.simulator.scenario.Target;
import io.tributary.simulator.scenario.Variant;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an experiment says, section by section; the terminal and the page tell the same. */
final class EvidenceSections {
    private static final int MOST_ROWS = 2000;
    private static final double SURE = 0.8;

    private final Evidence evidence;
    private final Figures figures;
    private final List<Measure> measures;

    EvidenceSections(Evidence evidence) {
        this.evidence = evidence;
        figures = new Figures(evidence.source().scenario().money(), Kpis.ALL);
        measures = evidence.source().measures();
    }

    Figures figures() {
        return figures;
    }

    /** All sections; those without a block have nothing to say. */
    List<Section> sections() {
        return List.of(
                new Section(
                        "sensitivity", new Text("What matters", "关键因素"), new EvidenceCharts(evidence, this).blocks()),
                new Section("risks", new Text("Risk runs", "风险测试"), new EvidenceRisks(evidence, this).blocks()),
                new Section("variants", new Text("Variants in the same futures", "方案配对比较"), paired()),
                new Section("targets", new Text("Targets", "目标"), targets()),
                new Section("unknowns", new Text("Unknown inputs and luck", "未知输入与运气"), unknowns()),
                new Section("tradeoffs", new Text("Trade-offs", "权衡"), new EvidenceTradeoffs(evidence, this).blocks()),
                new Section("rows", new Text("Design rows", "设计行"), List.of(rows())),
                new Section("print", new Text("Fine print", "说明"), List.of(finePrint())));
    }

    Text name(int measure) {
        Measure asked = measures.get(measure);
        Text name = figures.name(asked.kpi());
        return asked.toString().equals(asked.kpi())
                ? name
                : entity(asked.entity()).plus(new Text(": ", "：")).plus(name);
    }

    /** A firm, partner or product by its name; any other entity by its id. */
    private Text entity(String id) {
        Scenario scenario = evidence.source().scenario();
        Stream<Text> firms = scenario.firms().stream()
                .filter(firm -> firm.id().equals(id))
                .map(firm -> Text.named(firm.name(), firm.nameZh(), id));
        Stream<Text> partners = scenario.partners().stream()
                .filter(partner -> partner.id().equals(id))
                .map(partner -> Text.named(partner.name(), partner.nameZh(), id));
        return Stream.concat(firms, partners).findFirst().orElseGet(() -> Text.same(id));
    }

    String kpi(int measure) {
        return measures.get(measure).kpi();
    }

    static Text name(Factor factor) {
        return new Text(factor.name(), factor.nameZh());
    }

    Text variant(int place) {
        String id = evidence.source().variants().get(place);
        Optional<Variant> known = evidence.source().scenario().variants().stream()
                .filter(variant -> variant.name().equals(id))
                .findFirst();
        Text plain = id.equals(ExperimentSource.AS_WRITTEN) ? new Text(id, "原方案") : Text.same(id);
        return known.map(v -> Text.named(v.title(), v.titleZh(), v.name())).orElse(plain);
    }

    private List<Block> paired() {
        int variants = evidence.source().variants().size();
        if (variants < 2) {
            return List.of();
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            for (int v = 0; v < variants; v++) {
                if (v != evidence.source().baseline()) {
                    Paired paired = evidence.paired(m, v);
                    rows.add(List.of(
                            Cell.of(name(m)),
                            Cell.of(variant(v)),
                            Cell.of(figures.difference(
                                            kpi(m), paired.difference().mean()))
                                    .toned(tone(m, paired.difference())),
                            Cell.of(figures.gapRange(
                                    kpi(m),
                                    paired.difference().low(),
                                    paired.difference().high())),
                            Cell.of(new Text(
                                    paired.better() + " of " + paired.futures(),
                                    paired.better() + " / " + paired.futures()))));
                }
            }
        }
        Text against = new Text(
                "Differences to " + variant(evidence.source().baseline()).en()
                        + ", in the same futures and at the same points.",
                "与" + variant(evidence.source().baseline()).zh() + "在相同未来、相同设计点上的差异。");
        return List.of(Table.of(
                        List.of(
                                Column.text("KPI", "指标"),
                                Column.text("Variant", "方案"),
                                Column.numbers("Difference", "差异"),
                                Column.numbers("95 % interval", "95 % 区间"),
                                Column.numbers("Wins", "占优")),
                        rows)
                .titled(Text.NONE, against));
    }

    private int tone(int measure, Estimate difference) {
        boolean clear = difference.low() > 0 || difference.high() < 0;
        return clear ? figures.goodness(kpi(measure), difference.mean()) : 0;
    }

    private List<Block> targets() {
        List<Target> targets = evidence.source().scenario().targets();
        if (targets.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(ladder(targets));
        relaxations(targets).ifPresent(blocks::add);
        return blocks;
    }

    private Block ladder(List<Target> targets) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int v = 0; v < evidence.source().variants().size(); v++) {
            for (int t = 0; t < targets.size(); t++) {
                Probability met = evidence.met(t, v);
                String months = evidence.ladder(t, v).stream()
                        .map(p -> NumberText.fixed(100 * p.share(), 0))
                        .collect(Collectors.joining(" "));
                rows.add(List.of(
                        Cell.of(variant(v)),
                        Cell.of(target(targets.get(t), targets.get(t).change())),
                        Cell.of(NumberText.percent(met.share(), 0)),
                        Cell.of(NumberText.fixed(100 * met.low(), 0) + " – " + NumberText.percent(met.high(), 0)),
                        Cell.of(months.isEmpty() ? "–" : months)));
            }
        }
        return Table.of(
                        List.of(
                                Column.text("Variant", "方案"),
                                Column.text("Target", "目标"),
                                Column.numbers("Met", "达成"),
                                Column.numbers("95 % interval", "95 % 区间"),
                                Column.numbers("By month, first row, %", "首行逐月达成率，%")),
                        rows)
                .titled(Text.NONE, new Text("Share of runs in which each target is met.", "各目标达成的运行占比。"));
    }

    /** How often all targets are to be met together: what the first of them that says so asks for. */
    static double wanted(List<Target> targets) {
        return targets.stream()
                .flatMap(target -> target.must().stream())
                .findFirst()
                .orElse(SURE);
    }

    private Optional<Block> relaxations(List<Target> targets) {
        double wanted = wanted(targets);
        List<List<Cell>> relaxed = new ArrayList<>();
        for (int v = 0; v < evidence.source().variants().size(); v++) {
            for (TargetLadder.Relaxation relaxation : evidence.relaxations(v, wanted)) {
                relaxed.add(List.of(
                        Cell.of(variant(v)),
                        Cell.of(target(targets.get(relaxation.target()), relaxation.change())),
                        Cell.of(NumberText.percent(relaxation.given(), 1)),
                        Cell.of(NumberText.percent(relaxation.joint().share(), 0))));
            }
        }
        if (relaxed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Table.of(
                        List.of(
                                Column.text("Variant", "方案"),
                                Column.text("Ask for", "改为要求"),
                                Column.numbers("Given up", "放弃"),
                                Column.numbers("All met", "全部达成")),
                        relaxed)
                .titled(
                        new Text("Cheapest relaxations", "代价最小的放宽"),
                        new Text(
                                "One target made easier so that all are met together often enough, first row.",
                                "放宽一个目标即可使全部目标足够经常地同时达成（首行）。")));
    }

    private Text target(Target target, double change) {
        Text amount = target.basis() == Target.Basis.ABSOLUTE
                ? figures.value(target.kpi(), change)
                : Text.same((change > 0 ? "+" : "") + NumberText.percent(change, 1));
        return figures.name(target.kpi()).plus(" ").plus(amount);
    }

    private List<Block> unknowns() {
        List<Block> blocks = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            for (int v = 0; v < evidence.source().variants().size(); v++) {
                Text label = name(m);
                Text variant = variant(v);
                evidence.split(m, v).ifPresent(split -> {
                    double all = Math.max(Double.MIN_NORMAL, split.inputs() + split.luck() + split.interplay());
                    rows.add(List.of(
                            Cell.of(label),
                            Cell.of(variant),
                            Cell.of(NumberText.percent(split.inputs() / all, 0)),
                            Cell.of(NumberText.percent(split.luck() / all, 0)),
                            Cell.of(NumberText.percent(split.interplay() / all, 0))));
                });
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(Table.of(
                            List.of(
                                    Column.text("KPI", "指标"),
                                    Column.text("Variant", "方案"),
                                    Column.numbers("Unknown inputs", "未知输入"),
                                    Column.numbers("Luck", "运气"),
                                    Column.numbers("Their interplay", "交互")),
                            rows)
                    .titled(Text.NONE, new Text("Share of the variance of a single run.", "单次运行方差的构成。")));
        }
        evidence.valueOfInformation(0).ifPresent(value -> blocks.add(worth(value)));
        return blocks;
    }

    private Table worth(ValueOfInformation value) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(worth(new Text("all inputs at once", "同时知道全部输入"), value.perfect()));
        int first = 0;
        for (int f = 0; f < value.partial().size(); f++) {
            rows.add(worth(
                    name(evidence.points().factors().get(f)), value.partial().get(f)));
            first = value.partial().get(f).mean() > value.partial().get(first).mean() ? f : first;
        }
        Text survey = name(evidence.points().factors().get(first));
        boolean worthless = value.partial().get(first).mean() <= 0;
        Text takeaway = worthless
                ? new Text(
                        "No single input would change the choice of "
                                + variant(value.best()).en() + ".",
                        "没有任何单一输入会改变对" + variant(value.best()).zh() + "的选择。")
                : new Text(
                        "Survey " + survey.en() + " first. Without a survey "
                                + variant(value.best()).en() + " is best.",
                        "应先调查" + survey.zh() + "。不调查时" + variant(value.best()).zh() + "最佳。");
        return Table.of(
                        List.of(
                                Column.text("Known before deciding", "决策前已知"),
                                Column.numbers("Worth", "价值"),
                                Column.numbers("95 % interval", "95 % 区间")),
                        rows)
                .titled(new Text("Value of information", "信息价值").plus(", ").plus(name(0)), takeaway);
    }

    private List<Cell> worth(Text label, Estimate worth) {
        return List.of(
                Cell.of(label),
                Cell.of(figures.value(kpi(0), worth.mean())),
                Cell.of(figures.range(kpi(0), worth.low(), worth.high())));
    }

    private Table rows() {
        List<Column> columns = new ArrayList<>(List.of(Column.numbers("Row", "行")));
        boolean numbers = !evidence.hasStress();
        evidence.points().factors().forEach(factor -> columns.add(new Column(name(factor), numbers, false)));
        columns.add(Column.text("Variant", "方案"));
        for (int m = 0; m < measures.size(); m++) {
            columns.add(new Column(name(m), true, false));
        }
        columns.add(Column.numbers("Replications", "重复次数"));
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(MOST_ROWS, evidence.points().size()); row++) {
            for (int v = 0; v < evidence.source().variants().size(); v++) {
                rows.add(row(row, v));
            }
        }
        Text cut = evidence.points().size() <= MOST_ROWS
                ? Text.NONE
                : new Text(
                        "The first " + MOST_ROWS + " rows; all are in runs and facts.",
                        "仅前 " + MOST_ROWS + " 行，全部见数据表。");
        return Table.of(columns, rows).titled(Text.NONE, cut);
    }

    /** What a row of stress tests is called. */
    Text stress(int row) {
        if (row == 0) {
            return new Text("as planned", "按计划");
        }
        StressTest test = evidence.source().experiment().stress().get(row - 1);
        return new Text(test.name(), test.shownZh());
    }

    private List<Cell> row(int row, int variant) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(Integer.toString(row))));
        if (evidence.hasStress()) {
            cells.add(Cell.of(stress(row)));
        } else {
            evidence.points().names(row).forEach(value -> cells.add(Cell.of(value)));
        }
        cells.add(Cell.of(variant(variant)));
        for (int m = 0; m < measures.size(); m++) {
            Estimate estimate = Statistics.estimate(evidence.samples(m).of(row, variant));
            cells.add(new Cell(
                    figures.value(kpi(m), estimate.mean()),
                    estimate.n() < 2 ? List.of() : List.of(figures.range(kpi(m), estimate.low(), estimate.high())),
                    0));
        }
        cells.add(Cell.of(Integer.toString(evidence.samples(0).of(row, variant).length)));
        return cells;
    }

    private Block finePrint() {
        boolean common = evidence.source().experiment().commonLuck();
        return new Block.Paragraphs(List.of(
                new Text(
                        evidence.runs() + " runs. "
                                + (common
                                        ? "All points and variants meet the same futures."
                                        : "Variants meet the same futures, points meet futures of their own.")
                                + " Intervals are 95 %.",
                        "共 " + evidence.runs() + " 次运行。" + (common ? "各点与各方案遇到相同的未来。" : "各方案遇到相同的未来，各点各有其未来。")
                                + "区间均为 95 %。"),
                new Text(
                        "Fingerprint " + evidence.source().fingerprint() + " · digest " + evidence.digest()
                                + " · charts: Apache ECharts, Apache License 2.0.",
                        "指纹 " + evidence.source().fingerprint() + " · 摘要 " + evidence.digest()
                                + " · 图表：Apache ECharts，Apache 2.0 许可。")));
    }
}
