package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variants side by side: targets, then every KPI with its interval and its paired difference to the baseline. */
final class KpiSection {
    private final Reading reading;

    KpiSection(Reading reading) {
        this.reading = reading;
    }

    private record Key(String kpi, String entity) {}

    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (!reading.scenario().targets().isEmpty()) {
            blocks.add(new AnswerSection(reading)
                    .variantsByTargets()
                    .titled(
                            new Text("Variants and targets", "方案与目标"),
                            new Text(
                                    "Share of futures in which each target is met, with its 95 % Wilson interval.",
                                    "各目标达成的未来占比及其 95 % Wilson 区间。")));
        }
        blocks.add(table(true)
                .titled(
                        new Text("All figures of the whole", "整体指标"),
                        new Text(
                                "Mean over the futures, 95 % interval, and the paired difference to the baseline in the"
                                        + " same futures. What is zero under every variant is left out.",
                                "各未来的均值、95 % 区间，以及相同未来中与基准的配对差。各方案均为零的指标从略。")));
        blocks.add(table(false)
                .titled(
                        new Text("By region, tier and firm", "按大区、层级与企业"),
                        new Text("The same figures part by part; search for a name.", "同样的指标按部分列出，可搜索名称。")));
        return new Section("figures", new Text("The variants side by side", "方案对比"), blocks);
    }

    private Table table(boolean totals) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("Figure", "指标"));
        if (!totals) {
            columns.add(Column.text("Of", "对象"));
        }
        for (VariantResult variant : reading.variants()) {
            columns.add(new Column(reading.title(variant), true, reading.isChosen(variant)));
        }
        List<List<Cell>> rows = new ArrayList<>();
        rows(totals).forEach((key, estimates) -> {
            if (estimates.values().stream().anyMatch(KpiSection::saysSomething)) {
                rows.add(row(key, estimates, totals));
            }
        });
        return Table.of(columns, rows);
    }

    /** Estimates by KPI and entity, one place per variant; null where a variant has none. */
    private Map<Key, Map<Integer, KpiEstimate>> rows(boolean totals) {
        Map<Key, Map<Integer, KpiEstimate>> rows = new LinkedHashMap<>();
        for (int at = 0; at < reading.variants().size(); at++) {
            for (KpiEstimate estimate : reading.variants().get(at).kpis()) {
                boolean total = estimate.entity().equals(KpiValue.TOTAL);
                if (estimate.month() == KpiValue.WHOLE && total == totals) {
                    Key key = new Key(estimate.kpi(), estimate.entity());
                    rows.computeIfAbsent(key, any -> new LinkedHashMap<>()).put(at, estimate);
                }
            }
        }
        return rows;
    }

    private static boolean saysSomething(KpiEstimate estimate) {
        return estimate.estimate().low() != 0 || estimate.estimate().high() != 0;
    }

    private List<Cell> row(Key key, Map<Integer, KpiEstimate> estimates, boolean totals) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(reading.figures().name(key.kpi())));
        if (!totals) {
            row.add(Cell.of(new Names(reading.scenario()).of(key.entity())));
        }
        for (int at = 0; at < reading.variants().size(); at++) {
            KpiEstimate estimate = estimates.get(at);
            row.add(estimate == null ? Cell.of("–") : cell(at, estimate, totals));
        }
        return row;
    }

    private Cell cell(int variant, KpiEstimate estimate, boolean totals) {
        Figures figures = reading.figures();
        String kpi = estimate.kpi();
        Text mean = figures.value(kpi, estimate.estimate().mean());
        List<Text> notes = new ArrayList<>();
        notes.add(figures.range(
                kpi, estimate.estimate().low(), estimate.estimate().high()));
        if (variant == reading.baselineIndex()) {
            return new Cell(mean, notes, 0);
        }
        double low = estimate.againstBaseline().low();
        double high = estimate.againstBaseline().high();
        if (low == 0 && high == 0) {
            notes.add(same());
            return new Cell(mean, notes, 0);
        }
        notes.add(figures.difference(kpi, estimate.againstBaseline().mean())
                .plus(" (")
                .plus(figures.gapRange(kpi, low, high))
                .plus(")"));
        if (totals) {
            notes.add(beaten(variant, kpi, estimate.againstBaseline().mean()));
        }
        boolean clear = low > 0 || high < 0;
        return new Cell(mean, notes, clear ? figures.goodness(kpi, low) : 0);
    }

    private Text same() {
        int count = reading.futures().count();
        return new Text("the same in all " + count + " futures", count + " 个未来中均相同");
    }

    private Text beaten(int variant, String kpi, double mean) {
        int sign = mean >= 0 ? 1 : -1;
        int wins = reading.futures().wins(variant, reading.baselineIndex(), kpi, sign);
        int count = reading.futures().count();
        return new Text(
                (sign > 0 ? "higher" : "lower") + " in " + wins + " of " + count + " futures",
                count + " 个未来中有 " + wins + " 个" + (sign > 0 ? "更高" : "更低"));
    }
}
