package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.workbench.report.Curve.Line;
import io.tributary.workbench.report.Curve.Point;
import io.tributary.workbench.table.DesignRow;
import java.util.ArrayList;
import java.util.List;

/** An experiment as an aligned table for a terminal of 80 columns. */
public final class CurveText {
    private static final int WIDTH = 80;
    private static final int VALUE = 16;
    private static final int MEAN = 15;
    private static final int INTERVAL = 24;
    private static final int STEP = 17;

    private final Curve curve;
    private final Language language;

    private CurveText(Curve curve, Language language) {
        this.curve = curve;
        this.language = language;
    }

    /**
     * The table as text, lines ended by a line feed.
     *
     * @param rows the design's rows with their studies
     * @param kpi id of the KPI of the curve
     * @param kpis the KPIs, for names and units
     * @param language language of the heads
     */
    public static String of(List<DesignRow> rows, String kpi, List<Kpi> kpis, Language language) {
        return String.join("\n", new CurveText(new Curve(rows, kpi, kpis), language).lines()) + "\n";
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        String unit =
                curve.figures().isShare(curve.kpi()) ? "%" : curve.figures().unit(curve.kpi());
        String title = curve.figures().name(curve.kpi()).in(language) + (unit.isEmpty() ? "" : " (" + unit + ")");
        lines.addAll(TerminalText.wrap(title + " ~ " + curve.factor(), WIDTH));
        for (Line line : curve.lines()) {
            lines.add("");
            lines.addAll(TerminalText.wrap(line.name().in(language), WIDTH));
            lines.add(row(
                    new Text("value", "取值").in(language),
                    new Text("mean", "均值").in(language),
                    new Text("95 % interval", "95 % 区间").in(language),
                    new Text("to point before", "与前一点之差").in(language)));
            for (int at = 0; at < line.points().size(); at++) {
                lines.add(row(line, at));
            }
        }
        lines.add("");
        lines.addAll(TerminalText.wrap(new CurveTakeaway(curve).sentence().in(language), WIDTH));
        return lines;
    }

    private String row(Line line, int at) {
        Point point = line.points().get(at);
        Estimate estimate = curve.estimate(point);
        boolean paired = at > 0 && curve.isPaired(line.points().get(at - 1), point);
        return row(
                curve.valueAt(point),
                number(estimate.mean()),
                number(estimate.low()) + " .. " + number(estimate.high()),
                paired
                        ? number(curve.difference(line.points().get(at - 1), point)
                                .mean())
                        : "");
    }

    private static String row(String value, String mean, String interval, String step) {
        String shown = TerminalText.width(value) <= VALUE ? value : value.substring(0, VALUE / 2 - 1) + "…";
        return ("  " + TerminalText.padded(shown, VALUE)
                        + TerminalText.right(mean, MEAN)
                        + TerminalText.right(interval, INTERVAL + 2)
                        + TerminalText.right(step, STEP))
                .stripTrailing();
    }

    private String number(double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return curve.figures().isShare(curve.kpi())
                ? NumberText.fixed(value * 100, 2)
                : NumberText.significant(value, 6);
    }
}
