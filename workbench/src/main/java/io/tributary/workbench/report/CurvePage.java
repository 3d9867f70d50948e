package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.workbench.report.Curve.Line;
import io.tributary.workbench.report.Curve.Point;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import io.tributary.workbench.table.DesignRow;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An experiment as one HTML file that works without network: its curve, and what each point rests on. */
public final class CurvePage {
    private static final int DIGITS = 6;
    private static final int HASH_DIGITS = 16;
    private static final int MOST_LINES = 6;

    private final Curve curve;
    private final String engineVersion;

    private CurvePage(Curve curve, String engineVersion) {
        this.curve = curve;
        this.engineVersion = engineVersion;
    }

    /**
     * The page as text, to be written in UTF-8.
     *
     * @param rows the design's rows with their studies
     * @param kpi id of the KPI of the curve
     * @param kpis the KPIs, for names and units
     * @param engineVersion version of the engine
     * @param language language in which the page opens; the reader may switch
     */
    public static String of(List<DesignRow> rows, String kpi, List<Kpi> kpis, String engineVersion, Language language) {
        CurvePage page = new CurvePage(new Curve(rows, kpi, kpis), engineVersion);
        return page.page().html(language, CurveText.of(rows, kpi, kpis, language));
    }

    private Page page() {
        Text name = curve.figures().name(curve.kpi());
        Text scenario = Text.named(
                curve.reading().scenario().scenario(),
                curve.reading().scenario().nameZh(),
                "");
        Text question = new Text(
                "How does " + name.en() + " answer to " + curve.factor() + "?",
                name.zh() + "如何随 " + curve.factor() + " 变化？");
        List<Block> blocks = new ArrayList<>(charts(name));
        return new Page(
                scenario,
                question,
                List.of(
                        new Section("curve", new Text("The curve", "曲线"), blocks),
                        new Section("points", new Text("Point by point", "逐点结果"), List.of(points(curve.lines()))),
                        new Section("design", new Text("Design rows", "设计行"), List.of(design())),
                        new Section("print", new Text("Fine print", "说明"), List.of(finePrint()))));
    }

    /** One chart; where it would have too many lines, one for each variant. */
    private List<Block> charts(Text name) {
        List<Line> lines = curve.lines();
        Text takeaway = new CurveTakeaway(curve).sentence();
        if (lines.size() <= MOST_LINES) {
            return List.of(chart(name, takeaway, lines));
        }
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> line.first().variant(), java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .<Block>map(group -> chart(
                        curve.reading().title(curve.reading().variants().get(group.getKey())),
                        group.getKey() == 0 ? takeaway : Text.NONE,
                        group.getValue()))
                .toList();
    }

    private Block chart(Text title, Text takeaway, List<Line> lines) {
        return new Block.Chart("curve", title, takeaway, json -> write(json, lines), points(lines));
    }

    private void write(JsonText json, List<Line> lines) {
        json.object().key("share").value(curve.figures().isShare(curve.kpi()));
        curve.figures().axisUnit(curve.kpi()).writeTo(json.key("unit"));
        boolean numeric = curve.isNumeric();
        json.key("factor").value(curve.factor()).key("numeric").value(numeric);
        String unit = numeric
                ? FactorValue.find(curve.valueAt(lines.get(0).first()))
                        .orElseThrow()
                        .unit()
                : "";
        json.key("factor_unit").value(unit).key("lines").list();
        for (Line line : lines) {
            line.name().writeTo(json.object().key("name"));
            json.key("points").list();
            line.points().forEach(point -> write(json, point, numeric));
            json.endList().endObject();
        }
        json.endList().endObject();
    }

    private void write(JsonText json, Point point, boolean numeric) {
        Estimate estimate = curve.estimate(point);
        json.object().key("label").value(curve.valueAt(point)).key("x");
        if (numeric) {
            json.value(curve.number(point));
        } else {
            json.value(curve.valueAt(point));
        }
        json.key("mean").number(estimate.mean(), DIGITS);
        json.key("low").number(estimate.low(), DIGITS);
        json.key("high").number(estimate.high(), DIGITS).endObject();
    }

    private Table points(List<Line> lines) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Line line : lines) {
            for (int at = 0; at < line.points().size(); at++) {
                rows.add(row(line, at));
            }
        }
        return Table.of(
                List.of(
                        Column.text("Line", "曲线"),
                        Column.text(curve.factor(), curve.factor()),
                        Column.numbers("Mean", "均值"),
                        Column.numbers("95 % interval", "95 % 区间"),
                        Column.numbers("Paired difference to the point before", "与前一点的配对差")),
                rows);
    }

    private List<Cell> row(Line line, int at) {
        Point point = line.points().get(at);
        Estimate estimate = curve.estimate(point);
        String kpi = curve.kpi();
        return List.of(
                Cell.of(line.name()),
                Cell.of(curve.valueAt(point)),
                Cell.of(curve.figures().value(kpi, estimate.mean())),
                Cell.of(curve.figures().range(kpi, estimate.low(), estimate.high())),
                at == 0 || !curve.isPaired(line.points().get(at - 1), point)
                        ? Cell.of("–")
                        : step(line.points().get(at - 1), point));
    }

    private Cell step(Point before, Point point) {
        Estimate gap = curve.difference(before, point);
        boolean clear = gap.low() > 0 || gap.high() < 0;
        return new Cell(
                curve.figures().difference(curve.kpi(), gap.mean()),
                List.of(curve.figures().gapRange(curve.kpi(), gap.low(), gap.high())),
                clear ? curve.figures().goodness(curve.kpi(), gap.mean()) : 0);
    }

    private Table design() {
        List<List<Cell>> rows = new ArrayList<>();
        for (DesignRow row : curve.rows()) {
            StudyResult study = row.study();
            String factors = row.factors().entrySet().stream()
                    .map(factor -> factor.getKey() + " = " + factor.getValue())
                    .collect(Collectors.joining(", "));
            rows.add(List.of(
                    Cell.of(Integer.toString(row.number())),
                    Cell.of(factors),
                    Cell.of(Integer.toString(study.replications())),
                    Cell.of(Long.toString(study.seed())),
                    Cell.of(start(study.fingerprint())),
                    Cell.of(start(study.digest()))));
        }
        return Table.of(
                List.of(
                        Column.numbers("Row", "行"),
                        Column.text("Factors", "因素"),
                        Column.numbers("Replications", "重复次数"),
                        Column.numbers("Seed", "种子"),
                        Column.text("Fingerprint", "指纹"),
                        Column.text("Digest", "摘要")),
                rows);
    }

    private static String start(String hash) {
        return hash.length() <= HASH_DIGITS ? hash : hash.substring(0, HASH_DIGITS) + "…";
    }

    private Block finePrint() {
        return new Block.Paragraphs(List.of(
                new Text(
                        "Bands and intervals are 95 %, of means by Student's t over replications. Points of the same"
                                + " seed meet the same luck, so the difference between neighbours is paired.",
                        "区带与区间均为 95 %（各次重复均值的 t 区间）。种子相同的各点遇到相同的运气，因此相邻点之差是配对的。"),
                new Text(
                        "Tributary " + engineVersion + " · all digits of fingerprints and digests: manifest.json."
                                + " Charts: Apache ECharts, Apache License 2.0.",
                        "Tributary " + engineVersion
                                + " · 指纹与摘要的全部位数见 manifest.json。图表：Apache ECharts，Apache 2.0 许可。")));
    }
}
