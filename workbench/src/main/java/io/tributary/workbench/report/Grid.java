package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.expect.Curves;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.CurveGrid;
import io.tributary.simulator.scenario.CurveGrid.Axis;
import io.tributary.simulator.scenario.CurveGrid.Level;
import io.tributary.simulator.scenario.CurveGrid.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The curves of a scenario's experiment as a person reads them: titles, labels, numbers and the sentences to keep. */
final class Grid {
    private static final String SHARE = "share";
    private static final String MONEY = "money";
    private static final int DIGITS = 5;
    private static final double NORMAL_95 = 1.959963984540054;

    private final Curves curves;
    private final CurveGrid experiment;

    Grid(Curves curves) {
        this.curves = curves;
        experiment = curves.experiment();
    }

    Curves curves() {
        return curves;
    }

    Text title() {
        return Text.named(curves.scenario().scenario(), curves.scenario().nameZh(), "");
    }

    Text question() {
        return Text.named(
                curves.scenario().question(),
                curves.scenario().questionZh(),
                curves.scenario().scenario());
    }

    int panels() {
        return experiment.panels().map(axis -> axis.levels().size()).orElse(1);
    }

    int lines() {
        return experiment.lines().map(axis -> axis.levels().size()).orElse(1);
    }

    int alongs() {
        return experiment.along().levels().size();
    }

    int shown() {
        return experiment.show().size();
    }

    boolean isDrawn(int shown) {
        return experiment.show().get(shown).chart();
    }

    Text panelTitle(int panel) {
        return experiment
                .panels()
                .map(axis -> name(axis).plus(": ").plus(label(axis, panel)))
                .orElse(Text.NONE);
    }

    Text panelLabel(int panel) {
        return experiment.panels().map(axis -> label(axis, panel)).orElse(Text.NONE);
    }

    /** What the line stands for; the scenario itself where the experiment has no lines. */
    Text lineLabel(int line) {
        return experiment.lines().map(axis -> label(axis, line)).orElse(title());
    }

    Text alongName() {
        return name(experiment.along());
    }

    Text alongLabel(int along) {
        return label(experiment.along(), along);
    }

    int longestLabel(Language language) {
        return IntStream.range(0, alongs())
                .map(along -> TerminalText.width(alongLabel(along).in(language)))
                .max()
                .orElse(0);
    }

    private static Text name(Axis axis) {
        return Text.named(axis.name(), axis.nameZh(), "");
    }

    private static Text label(Axis axis, int at) {
        Level level = axis.levels().get(at);
        return Text.named(level.label(), level.labelZh(), "");
    }

    Text shownName(int shown) {
        Shown quantity = experiment.show().get(shown);
        return Text.named(quantity.name(), quantity.nameZh(), "");
    }

    boolean isShare(int shown) {
        return experiment.show().get(shown).unit().equals(SHARE);
    }

    /** The unit as it stands beside an axis; empty for shares. */
    Text axisUnit(int shown) {
        String unit = experiment.show().get(shown).unit();
        if (unit.equals("units")) {
            return new Text("units", "件");
        }
        return Text.same(
                isShare(shown) ? "" : unit.replace(MONEY, curves.scenario().money()));
    }

    Text nameWithUnit(int shown) {
        Text unit = isShare(shown) ? Text.same("%") : axisUnit(shown);
        return unit.isEmpty()
                ? shownName(shown)
                : shownName(shown).plus(" (").plus(unit).plus(")");
    }

    double value(int panel, int line, int along, int shown) {
        return curves.at(panel, line, along).values().get(shown);
    }

    /** Half the width of the 95 % interval; 0 where there is no luck. */
    double half(int panel, int line, int along, int shown) {
        return NORMAL_95 * curves.at(panel, line, along).errors().get(shown);
    }

    /** The value for a table that names the unit in its head. */
    String number(int panel, int line, int along, int shown) {
        double value = value(panel, line, along, shown);
        if (!Double.isFinite(value)) {
            return "–";
        }
        return isShare(shown)
                ? NumberText.fixed(value * 100, 1)
                : NumberText.grouped(value, decimals(largest(panel, shown)));
    }

    /** The largest size of a quantity in a panel: all its numbers have as many decimals as suit this one. */
    private double largest(int panel, int shown) {
        return curves.points().stream()
                .filter(point -> point.panel() == panel)
                .mapToDouble(point -> Math.abs(point.values().get(shown)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static int decimals(double largest) {
        int whole = (int) StrictMath.floor(StrictMath.log10(Math.max(1, largest)));
        return Math.max(0, Math.min(2, DIGITS - 1 - whole));
    }

    /** One sentence per quantity that is drawn: from the first to the last place of the curves, line by line. */
    List<Text> takeaways() {
        return IntStream.range(0, shown())
                .filter(this::isDrawn)
                .mapToObj(shown -> takeaway(0, shown))
                .toList();
    }

    /** How a quantity moves from the first to the last place of the curves, in one panel. */
    Text takeaway(int panel, int shown) {
        Text said = shownName(shown);
        if (panels() > 1) {
            said = said.plus(" (").plus(panelLabel(panel)).plus(")");
        }
        said = said.plus(new Text(
                ", from " + alongLabel(0).en() + " to "
                        + alongLabel(alongs() - 1).en() + " " + alongName().en().toLowerCase(java.util.Locale.ROOT)
                        + ": ",
                "，" + alongName().zh() + "从" + alongLabel(0).zh() + "到"
                        + alongLabel(alongs() - 1).zh() + "："));
        String percent = isShare(shown) ? " %" : "";
        for (int line = 0; line < lines(); line++) {
            if (line > 0) {
                said = said.plus(new Text("; ", "；"));
            }
            said = (lines() > 1 ? said.plus(lineLabel(line)).plus(" ") : said)
                    .plus(number(panel, line, 0, shown) + " → " + number(panel, line, alongs() - 1, shown) + percent);
        }
        return said.plus(new Text(".", "。"));
    }

    /** Why points have no value, one sentence each. */
    List<Text> reasons() {
        List<Text> reasons = new ArrayList<>();
        for (Curves.Point point : curves.points()) {
            if (!point.reason().isEmpty()) {
                reasons.add(place(point).plus(": " + point.reason()));
            }
        }
        return reasons;
    }

    private Text place(Curves.Point point) {
        Text place = alongName().plus(" ").plus(alongLabel(point.along()));
        Optional<Text> line = experiment.lines().map(axis -> label(axis, point.line()));
        Text and = new Text(", ", "，");
        if (line.isPresent()) {
            place = line.get().plus(and).plus(place);
        }
        return panels() > 1 ? panelLabel(point.panel()).plus(and).plus(place) : place;
    }
}
