package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.workbench.report.MonthlyChart.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How things move month by month; where a study has no totals by month, its firms stand in. */
final class TimeSection {
    private static final List<String> WATCHED = List.of(
            "coverage.numeric",
            "coverage.weighted",
            "share.value",
            "satisfaction.customer",
            "cost.distribution.per_unit");
    private static final int MOST_LINES = 8;

    private final Reading reading;

    TimeSection(Reading reading) {
        this.reading = reading;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        Table actions = new ActionTable(reading).table();
        if (!actions.rows().isEmpty()) {
            blocks.add(actions);
        }
        for (String kpi : watched()) {
            addVariants(blocks, kpi);
        }
        addSales(blocks);
        if (blocks.isEmpty()) {
            byEntity().forEach(kpi -> addEntities(blocks, kpi));
        }
        return new Section("time", new Text("Month by month", "逐月走势"), blocks);
    }

    /** The KPIs of targets first, then the usual ones. */
    private List<String> watched() {
        Stream<String> targets = reading.scenario().targets().stream().map(target -> target.kpi());
        return Stream.concat(targets, WATCHED.stream())
                .distinct()
                .filter(kpi -> !kpi.startsWith("sales."))
                .toList();
    }

    private void addVariants(List<Block> blocks, String kpi) {
        List<Line> lines = new ArrayList<>();
        int chosen = reading.recommendation().index();
        for (int at = 0; at < reading.variants().size(); at++) {
            Text title = reading.title(reading.variants().get(at));
            lines.add(new Line(title, at, kpi, KpiValue.TOTAL, at == chosen));
        }
        MonthlyChart chart = new MonthlyChart(reading, lines);
        if (!chart.isEmpty()) {
            blocks.add(chart.chart(reading.figures().name(kpi), takeaway(chart)));
        }
    }

    private Text takeaway(MonthlyChart chart) {
        Text text = Text.NONE;
        for (Line line : chart.lines()) {
            Text value = reading.figures().value(line.kpi(), chart.last(line));
            Text part =
                    new Text(line.name().en() + " " + value.en(), line.name().zh() + " " + value.zh());
            text = text.isEmpty() ? part : text.plus(new Text("; ", "；")).plus(part);
        }
        return new Text("In the last month: ", "最后一个月：").plus(text).plus(new Text(".", "。"));
    }

    private void addSales(List<Block> blocks) {
        for (String measure : List.of("units", "value")) {
            int chosen = reading.recommendation().index();
            String in = "sales.sell_in." + measure;
            String out = "sales.sell_out." + measure;
            MonthlyChart chart = new MonthlyChart(
                    reading,
                    List.of(
                            new Line(reading.figures().name(in), chosen, in, KpiValue.TOTAL, false),
                            new Line(reading.figures().name(out), chosen, out, KpiValue.TOTAL, true)));
            if (!chart.isEmpty() && chart.lines().size() == 2) {
                blocks.add(chart.chart(salesTitle(), salesTakeaway()));
                return;
            }
        }
    }

    private Text salesTitle() {
        Text chosen = reading.title(reading.chosen());
        return new Text("Sell-in and sell-out, " + chosen.en(), "进货与动销，" + chosen.zh());
    }

    private Text salesTakeaway() {
        double in = reading.mean("sales.sell_in.units");
        double out = reading.mean("sales.sell_out.units");
        if (!Double.isFinite(in) || !Double.isFinite(out) || out == 0) {
            return new Text("What partners buy, beside what consumers buy from outlets.", "渠道商的进货量与终端消费者的购买量。");
        }
        String gap = NumberText.percent(Math.abs(in / out - 1), 1);
        boolean more = in >= out;
        return new Text(
                "Over the whole window partners bought " + gap + (more ? " more" : " less") + " than consumers did.",
                "整个期间渠道进货量比消费者购买量" + (more ? "多 " : "少 ") + gap + "。");
    }

    private List<String> byEntity() {
        return reading.chosen().kpis().stream()
                .filter(estimate -> estimate.month() > 0)
                .map(KpiEstimate::kpi)
                .distinct()
                .limit(4)
                .toList();
    }

    private void addEntities(List<Block> blocks, String kpi) {
        Names names = new Names(reading.scenario());
        int chosen = reading.recommendation().index();
        List<Line> lines = reading.chosen().kpis().stream()
                .filter(estimate -> estimate.kpi().equals(kpi) && estimate.month() >= 0)
                .map(KpiEstimate::entity)
                .distinct()
                .limit(MOST_LINES)
                .map(entity -> new Line(names.of(entity), chosen, kpi, entity, entity.equals(KpiValue.TOTAL)))
                .toList();
        MonthlyChart chart = new MonthlyChart(reading, lines);
        if (!chart.isEmpty()) {
            blocks.add(chart.chart(reading.figures().name(kpi), takeaway(chart)));
        }
    }
}
