package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The money: the cost accounts of the baseline and of the chosen variant, and the way from one sum to the other; where
 * the baseline itself is chosen, what its sum is made of.
 */
final class MoneySection {
    private static final List<String> ACCOUNTS = List.of(
            "cost.margin",
            "cost.rebate",
            "cost.terms",
            "cost.freight",
            "cost.management",
            "cost.platform",
            "cost.programmes",
            "cost.change");
    private static final String REST = "rest";

    private final Reading reading;

    MoneySection(Reading reading) {
        this.reading = reading;
    }

    /** One line of the ledger; kpi is {@link #REST} for what no account explains. */
    private record Line(String kpi, double today, double chosen) {
        double change() {
            return chosen - today;
        }
    }

    /** The section; without blocks where neither variant has a distribution cost. */
    Section section() {
        List<Block> blocks = new ArrayList<>();
        boolean any = total().today() != 0 || total().chosen() != 0;
        if (Double.isFinite(reading.mean(Recommendation.COST)) && any) {
            blocks.add(new Block.Chart("waterfall", title(), takeaway(), this::writeSteps, table()));
        }
        return new Section("money", new Text("The money", "成本"), blocks);
    }

    private Text title() {
        Text way = reading.choosesBaseline()
                ? new Text(": what it is made of", "：构成")
                : new Text(": from the baseline to the chosen variant", "：从基准到所选方案");
        return reading.figures().name(Recommendation.COST).plus(way);
    }

    private Text takeaway() {
        if (reading.choosesBaseline()) {
            return largest();
        }
        Line most = lines().stream()
                .max(Comparator.comparingDouble(line -> Math.abs(line.change())))
                .orElseThrow();
        Text all = reading.figures().difference(Recommendation.COST, total().change());
        Text part = reading.figures().difference(Recommendation.COST, most.change());
        return new Text(
                "The total changes by " + all.en() + "; the largest part is "
                        + name(most).en() + " with " + part.en() + ".",
                "总额变化 " + all.zh() + "；其中最大的一项是" + name(most).zh() + "，" + part.zh() + "。");
    }

    private Text largest() {
        Line most =
                lines().stream().max(Comparator.comparingDouble(Line::chosen)).orElseThrow();
        Text part = reading.figures().value(Recommendation.COST, most.chosen());
        Text all = reading.figures().value(Recommendation.COST, total().chosen());
        return new Text(
                "The largest part is " + name(most).en() + " with " + part.en() + " of " + all.en() + ".",
                "最大的一项是" + name(most).zh() + "，" + all.zh() + " 中占 " + part.zh() + "。");
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        double today = 0;
        double chosen = 0;
        for (String account : ACCOUNTS) {
            Line line = line(account);
            if (Double.isFinite(line.today()) && Double.isFinite(line.chosen())) {
                lines.add(line);
                today += line.today();
                chosen += line.chosen();
            }
        }
        Line rest = new Line(REST, total().today() - today, total().chosen() - chosen);
        double notable = 1e-6 * Math.max(Math.abs(total().today()), Math.abs(total().chosen()));
        if (Math.abs(rest.today()) > notable || Math.abs(rest.chosen()) > notable) {
            lines.add(rest);
        }
        return lines;
    }

    private Line total() {
        return line(Recommendation.COST);
    }

    private Line line(String kpi) {
        return new Line(kpi, mean(reading.baseline(), kpi), mean(reading.chosen(), kpi));
    }

    private static double mean(VariantResult variant, String kpi) {
        return Recommendation.total(variant, kpi)
                .map(KpiEstimate::estimate)
                .map(Estimate::mean)
                .orElse(Double.NaN);
    }

    private Text name(Line line) {
        return line.kpi().equals(REST)
                ? new Text("other accounts", "其他科目")
                : reading.figures().name(line.kpi());
    }

    private void writeSteps(JsonText json) {
        json.object();
        reading.figures().axisUnit(Recommendation.COST).writeTo(json.key("unit"));
        json.key("steps").list();
        boolean built = reading.choosesBaseline();
        double level = built ? 0 : total().today();
        if (!built) {
            writeWhole(json, reading.baseline(), level);
        }
        for (Line line : lines()) {
            double step = built ? line.chosen() : line.change();
            if (step != 0) {
                writeStep(json, name(line), level, level + step, false);
                level += step;
            }
        }
        writeWhole(json, reading.chosen(), total().chosen());
        json.endList().endObject();
    }

    /** A bar from nothing to a sum. */
    private void writeWhole(JsonText json, VariantResult variant, double sum) {
        writeStep(json, reading.title(variant), 0, sum, true);
    }

    private void writeStep(JsonText json, Text label, double from, double to, boolean whole) {
        boolean sum = whole || reading.choosesBaseline();
        Text text = sum
                ? reading.figures().value(Recommendation.COST, to - from)
                : reading.figures().difference(Recommendation.COST, to - from);
        label.writeTo(json.object().key("label"));
        json.key("from").number(from, 9).key("to").number(to, 9).key("whole").value(whole);
        text.writeTo(json.key("text"));
        json.endObject();
    }

    private Table table() {
        List<List<Cell>> rows = new ArrayList<>();
        lines().forEach(line -> rows.add(row(name(line), line)));
        rows.add(row(reading.figures().name(Recommendation.COST), total()));
        if (reading.choosesBaseline()) {
            return Table.of(
                    List.of(
                            Column.text("Account", "科目"),
                            new Column(reading.title(reading.chosen()), true, true),
                            Column.numbers("Share", "占比")),
                    rows);
        }
        return Table.of(
                List.of(
                        Column.text("Account", "科目"),
                        new Column(reading.title(reading.baseline()), true, false),
                        new Column(reading.title(reading.chosen()), true, true),
                        Column.numbers("Change", "变化")),
                rows);
    }

    private List<Cell> row(Text name, Line line) {
        Figures figures = reading.figures();
        if (reading.choosesBaseline()) {
            return List.of(
                    Cell.of(name),
                    Cell.of(figures.value(Recommendation.COST, line.chosen())),
                    Cell.of(NumberText.percent(line.chosen() / total().chosen(), 1)));
        }
        return List.of(
                Cell.of(name),
                Cell.of(figures.value(Recommendation.COST, line.today())),
                Cell.of(figures.value(Recommendation.COST, line.chosen())),
                Cell.of(figures.difference(Recommendation.COST, line.change())));
    }
}
