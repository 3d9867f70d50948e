package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.design.Factor;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.Statistics;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The curve of an experiment's first KPI over its first factor, with its band and its turning point. */
final class EvidenceCurve {
    private static final int DIGITS = 6;

    private final Evidence evidence;
    private final EvidenceSections sections;
    private final List<Factor> factors;

    EvidenceCurve(Evidence evidence, EvidenceSections sections) {
        this.evidence = evidence;
        this.sections = sections;
        factors = evidence.points().factors();
    }

    /** Design rows by variant and the values of all factors but the first. */
    Map<Text, List<int[]>> lines() {
        Map<Text, List<int[]>> lines = new LinkedHashMap<>();
        for (int v = 0; v < evidence.source().variants().size(); v++) {
            for (int row = 0; row < evidence.points().size(); row++) {
                List<String> names = evidence.points().names(row);
                List<String> rest = new ArrayList<>();
                for (int f = 1; f < factors.size(); f++) {
                    rest.add(factors.get(f).name() + " = " + names.get(f));
                }
                Text name = rest.isEmpty()
                        ? sections.variant(v)
                        : sections.variant(v).plus(", " + String.join(", ", rest));
                lines.computeIfAbsent(name, any -> new ArrayList<>()).add(new int[] {row, v});
            }
        }
        return lines;
    }

    /** The chart. */
    Block block() {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < evidence.points().size(); row++) {
            values.add(evidence.points().values(row).get(0));
        }
        boolean numeric = FactorValue.shareAnAxis(values);
        List<List<Cell>> cells = new ArrayList<>();
        lines().forEach((name, points) -> points.forEach(point -> cells.add(point(name, point))));
        Table table = Table.of(
                List.of(
                        Column.text("Line", "曲线"),
                        new Column(EvidenceSections.name(factors.get(0)), true, false),
                        Column.numbers("Mean", "均值"),
                        Column.numbers("95 % interval", "95 % 区间")),
                cells);
        return new Block.Chart("curve", sections.name(0), best(), json -> write(json, values, numeric), table);
    }

    /** The values of a design row by factor; empty without factors. */
    Text shown(int row) {
        Text all = Text.NONE;
        for (int f = 0; f < factors.size(); f++) {
            Text one = EvidenceSections.name(factors.get(f))
                    .plus(" = " + evidence.points().names(row).get(f));
            all = f == 0 ? one : all.plus(", ").plus(one);
        }
        return all;
    }

    /** The row and variant with the best mean. */
    private Text best() {
        int[] best = {0, 0};
        double sign = evidence.moreIsBetter(0) ? 1 : -1;
        for (int row = 0; row < evidence.points().size(); row++) {
            for (int v = 0; v < evidence.source().variants().size(); v++) {
                if (sign * evidence.samples(0).mean(row, v)
                        > sign * evidence.samples(0).mean(best[0], best[1])) {
                    best = new int[] {row, v};
                }
            }
        }
        Text where = shown(best[0]);
        Text value =
                sections.figures().value(sections.kpi(0), evidence.samples(0).mean(best[0], best[1]));
        return turn(
                best[1],
                new Text(
                        "Best at " + where.en() + " ("
                                + sections.variant(best[1]).en() + "): " + value.en() + ".",
                        "最佳点：" + where.zh() + "（" + sections.variant(best[1]).zh() + "），" + value.zh() + "。"));
    }

    /** What is known of the place of the best point. */
    private Text turn(int variant, Text best) {
        return evidence.turningPoint(0, variant)
                .map(turn -> {
                    String low = evidence.points().names(turn.low()).get(0);
                    String high = evidence.points().names(turn.high()).get(0);
                    if (turn.isAtAnEnd()) {
                        return best.plus(new Text(
                                " No turning point in this range: the best point is at its end in at least 95 % of"
                                        + " resampled futures.",
                                "此范围内无拐点：在至少 95 % 的重抽样未来中最佳点位于端点。"));
                    }
                    Text band = low.equals(high)
                            ? new Text(" The turning point is sure (95 %).", "拐点确定（95 %）。")
                            : new Text(
                                    " 95 % band of the turning point: " + low + " to " + high + ".",
                                    "拐点的 95 % 区间：" + low + " 至 " + high + "。");
                    return best.plus(band);
                })
                .orElse(best);
    }

    private List<Cell> point(Text line, int[] point) {
        Estimate estimate = Statistics.estimate(evidence.samples(0).of(point[0], point[1]));
        return List.of(
                Cell.of(line),
                Cell.of(evidence.points().names(point[0]).get(0)),
                Cell.of(sections.figures().value(sections.kpi(0), estimate.mean())),
                Cell.of(sections.figures().range(sections.kpi(0), estimate.low(), estimate.high())));
    }

    private void write(JsonText json, List<String> values, boolean numeric) {
        json.object().key("share").value(sections.figures().isShare(sections.kpi(0)));
        sections.figures().axisUnit(sections.kpi(0)).writeTo(json.key("unit"));
        EvidenceSections.name(factors.get(0)).writeTo(json.key("factor"));
        json.key("numeric").value(numeric);
        json.key("factor_unit")
                .value(numeric ? FactorValue.find(values.get(0)).orElseThrow().unit() : "");
        json.key("lines").list();
        lines().forEach((name, points) -> {
            name.writeTo(json.object().key("name"));
            json.key("points").list();
            for (int[] point : points) {
                Estimate estimate = Statistics.estimate(evidence.samples(0).of(point[0], point[1]));
                String value = values.get(point[0]);
                json.object()
                        .key("label")
                        .value(evidence.points().names(point[0]).get(0))
                        .key("x");
                if (numeric) {
                    json.value(FactorValue.find(value).orElseThrow().number());
                } else {
                    json.value(evidence.points().names(point[0]).get(0));
                }
                json.key("mean").number(estimate.mean(), DIGITS);
                json.key("low").number(estimate.low(), DIGITS);
                json.key("high").number(estimate.high(), DIGITS).endObject();
            }
            json.endList().endObject();
        });
        json.endList().endObject();
    }
}
