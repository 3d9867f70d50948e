package io.tributary.workbench.report;

import io.tributary.simulator.calibration.CalibrationRun;
import io.tributary.simulator.calibration.Coefficient;
import io.tributary.simulator.calibration.Fit;
import io.tributary.simulator.calibration.HoldOut;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.scenario.Change;
import io.tributary.workbench.table.JsonText;
import java.util.Locale;

/** What a calibration found: a table of 80 columns for a terminal, JSON, and a variant to paste into a scenario. */
public final class CalibrationText {
    private static final int WIDTH = 80;
    private static final int NAME = 30;
    private static final int NUMBER = 11;

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private CalibrationText(Language language) {
        this.language = language;
    }

    /** The table, ending with a line break. */
    public static String of(CalibrationRun.Result result, Language language) {
        CalibrationText table = new CalibrationText(language);
        result.fits().forEach(table::write);
        for (Change change : result.changes()) {
            TerminalText.wrap(change.path() + " = " + change.value(), WIDTH).forEach(table::line);
        }
        return table.text.toString();
    }

    private void write(Fit fit) {
        line(fit.name() + " (" + fit.model() + ")");
        line(new Text("%,d rows, log-likelihood %.4f", "%,d 行，对数似然 %.4f")
                .in(language)
                .formatted(fit.rows(), fit.logLikelihood()));
        row(
                new Text("estimate of", "参数").in(language),
                new Text("value", "估计值").in(language),
                new Text("std. error", "标准误").in(language),
                new Text("95 % from", "95 % 下限").in(language),
                new Text("to", "上限").in(language));
        fit.coefficients().forEach(this::write);
        fit.holdOut().ifPresent(this::write);
        fit.remarks().forEach(remark -> TerminalText.wrap(remark, WIDTH).forEach(this::line));
        line("");
    }

    private void write(Coefficient c) {
        row(c.name(), number(c.value()), number(c.standardError()), number(c.low()), number(c.high()));
    }

    private void write(HoldOut test) {
        String said = new Text("On %d rows held back: %s %.4f; naive (%s) %.4f.", "留出的 %d 行：%s 为 %.4f；朴素预测（%s）为 %.4f。")
                .in(language)
                .formatted(test.rows(), test.measure(), test.model(), test.naiveMeans(), test.naive());
        TerminalText.wrap(said, WIDTH).forEach(this::line);
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        return size != 0 && (size >= 1e6 || size < 1e-4)
                ? String.format(Locale.ROOT, "%.4g", value)
                : String.format(Locale.ROOT, size >= 1000 ? "%.2f" : "%.6f", value);
    }

    private void row(String name, String... numbers) {
        StringBuilder line = new StringBuilder("  ");
        line.append(TerminalText.padded(name, NAME));
        for (String number : numbers) {
            line.append(' ').append(TerminalText.right(number, NUMBER));
        }
        line(line.toString());
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    /** The estimates as one JSON object, keys in a fixed order. */
    public static String json(String title, CalibrationRun.Result result) {
        JsonText json = new JsonText().object();
        json.key("calibration").value(title);
        json.key("fits").list();
        for (Fit fit : result.fits()) {
            json.object().key("name").value(fit.name()).key("model").value(fit.model());
            json.key("rows").value(fit.rows()).key("log_likelihood").value(fit.logLikelihood());
            json.key("coefficients").list();
            for (Coefficient c : fit.coefficients()) {
                json.object().key("name").value(c.name()).key("value").value(c.value());
                json.key("standard_error").value(c.standardError());
                json.key("low").value(c.low()).key("high").value(c.high()).endObject();
            }
            json.endList();
            fit.holdOut().ifPresent(test -> {
                json.key("hold_out").object().key("measure").value(test.measure());
                json.key("rows").value(test.rows()).key("model").value(test.model());
                json.key("naive").value(test.naive()).endObject();
            });
            json.key("remarks").list();
            fit.remarks().forEach(json::value);
            json.endList().endObject();
        }
        json.endList().key("changes").list();
        for (Change change : result.changes()) {
            json.object().key("path").value(change.path()).key("value").value(change.value());
            json.key("reason").value(change.reason()).endObject();
        }
        return json.endList().endObject().toString();
    }

    /** A variant that carries the estimates, as an item of a scenario's {@code variants}. */
    public static String variant(String name, CalibrationRun.Result result) {
        StringBuilder yaml = new StringBuilder("- name: " + name + "\n  changes:\n");
        for (Change change : result.changes()) {
            yaml.append("    ")
                    .append(new JsonText().value(change.path()))
                    .append(": ")
                    .append(change.value());
            yaml.append("    # ").append(change.reason()).append('\n');
        }
        return yaml.toString();
    }
}
