package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.List;

/** A chart of monthly means, one line each, with a fan of the futures around the lines that have one. */
final class MonthlyChart {
    /** Nine in ten futures less one in ten: the middle 80 %. */
    private static final double FAN_LOW = 0.1;

    private static final double FAN_HIGH = 0.9;
    private static final int DIGITS = 6;

    private final Reading reading;
    private final List<Line> lines = new ArrayList<>();
    private final int months;

    /**
     * A line of the chart.
     *
     * @param name what it shows
     * @param variant place of the variant
     * @param kpi id of the KPI
     * @param entity what it is about
     * @param fan whether the futures are shown around it; only totals have them
     */
    record Line(Text name, int variant, String kpi, String entity, boolean fan) {}

    MonthlyChart(Reading reading, List<Line> candidates) {
        this.reading = reading;
        int longest = 0;
        for (Line line : candidates) {
            int known = monthsOf(line);
            longest = Math.max(longest, known);
            if (known > 0) {
                lines.add(line);
            }
        }
        months = longest;
    }

    boolean isEmpty() {
        return months < 2 || lines.stream().allMatch(this::isZero);
    }

    private boolean isZero(Line line) {
        VariantResult variant = reading.variants().get(line.variant());
        return variant.kpis().stream()
                .filter(estimate -> isOf(estimate, line))
                .allMatch(estimate -> estimate.estimate().mean() == 0);
    }

    Block.Chart chart(Text title, Text takeaway) {
        return new Block.Chart("months", title, takeaway, this::writeTo, table());
    }

    /** Mean of a line in the last month. */
    double last(Line line) {
        return mean(line, months - 1);
    }

    List<Line> lines() {
        return lines;
    }

    private int monthsOf(Line line) {
        return reading.variants().get(line.variant()).kpis().stream()
                .filter(estimate -> isOf(estimate, line))
                .mapToInt(estimate -> estimate.month() + 1)
                .max()
                .orElse(0);
    }

    private static boolean isOf(KpiEstimate estimate, Line line) {
        return estimate.kpi().equals(line.kpi()) && estimate.entity().equals(line.entity());
    }

    private double mean(Line line, int month) {
        VariantResult variant = reading.variants().get(line.variant());
        return variant.kpis().stream()
                .filter(estimate -> estimate.month() == month && isOf(estimate, line))
                .mapToDouble(estimate -> estimate.estimate().mean())
                .findFirst()
                .orElse(Double.NaN);
    }

    private double quantile(Line line, int month, double share) {
        return line.fan() ? reading.futures().quantile(line.variant(), line.kpi(), month, share) : Double.NaN;
    }

    private void writeTo(JsonText json) {
        String kpi = lines.get(0).kpi();
        json.object().key("share").value(reading.figures().isShare(kpi));
        reading.figures().axisUnit(kpi).writeTo(json.key("unit"));
        json.key("months").list();
        for (int month = 0; month < months; month++) {
            json.value(label(month));
        }
        json.endList().key("lines").list();
        lines.forEach(line -> writeLine(json, line));
        json.endList().endObject();
    }

    private void writeLine(JsonText json, Line line) {
        line.name().writeTo(json.object().key("name"));
        json.key("chosen").value(line.variant() == reading.recommendation().index());
        json.key("fan").value(line.fan());
        json.key("values").list();
        for (int month = 0; month < months; month++) {
            json.number(mean(line, month), DIGITS);
        }
        json.endList();
        if (line.fan()) {
            writeQuantiles(json.key("low"), line, FAN_LOW);
            writeQuantiles(json.key("high"), line, FAN_HIGH);
        }
        json.endObject();
    }

    private void writeQuantiles(JsonText json, Line line, double share) {
        json.list();
        for (int month = 0; month < months; month++) {
            json.number(quantile(line, month, share), DIGITS);
        }
        json.endList();
    }

    private String label(int month) {
        return reading.scenario()
                .time()
                .start()
                .withDayOfMonth(1)
                .plusMonths(month)
                .toString()
                .substring(0, 7);
    }

    private Table table() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text("Month", "月份"));
        lines.forEach(line -> columns.add(new Column(line.name(), true, false)));
        List<List<Cell>> rows = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(label(month)));
            for (Line line : lines) {
                row.add(cell(line, month));
            }
            rows.add(row);
        }
        return Table.of(columns, rows);
    }

    private Cell cell(Line line, int month) {
        Text mean = reading.figures().value(line.kpi(), mean(line, month));
        if (!line.fan()) {
            return Cell.of(mean);
        }
        double low = quantile(line, month, FAN_LOW);
        double high = quantile(line, month, FAN_HIGH);
        return new Cell(mean, List.of(reading.figures().range(line.kpi(), low, high)), 0);
    }
}
