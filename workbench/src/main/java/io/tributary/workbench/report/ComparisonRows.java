package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Promise;
import io.tributary.workbench.report.Comparison.Compactness;
import io.tributary.workbench.report.Comparison.Drive;
import io.tributary.workbench.report.Comparison.Evenness;
import io.tributary.workbench.report.Comparison.Shape;
import io.tributary.workbench.report.Comparison.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The figures of a comparison, line by line, as terminal, page and JSON show them. */
final class ComparisonRows {
    private static final String TOTAL = "total";
    private static final String COVERAGE = "coverage.numeric";
    /** A bound may lie this share beyond its plan by rounding. */
    private static final double ROUNDING = 1e-9;

    private final Comparison comparison;
    private final Figures figures;

    ComparisonRows(Comparison comparison, List<Kpi> kpis) {
        this.comparison = comparison;
        figures = new Figures(comparison.scenario().money(), kpis);
    }

    /** One figure of all plans. */
    record Line(Text name, List<Text> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    Figures figures() {
        return figures;
    }

    /** All lines: promises with gaps and what was simulated, then evenness and the number of changes. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>(promised());
        lines.addAll(shape());
        return lines;
    }

    /** What is promised; lines whose name is set in say more of the line before. */
    List<Line> promised() {
        List<Line> lines = new ArrayList<>();
        for (Promise promise : comparison.first().promises()) {
            String kpi = promise.kpi();
            lines.add(new Line(
                    figures.name(kpi),
                    each(side -> promise(side, kpi)
                            .map(p -> figures.value(kpi, p.planned()))
                            .orElse(Text.same("–")))));
            if (Double.isFinite(promise.bound())) {
                lines.add(new Line(
                        new Text("  certified gap", "  已证差距"),
                        each(side -> promise(side, kpi).map(ComparisonRows::gap).orElse(Text.same("–")))));
            }
            if (simulated(comparison.first(), kpi).isPresent()) {
                lines.add(new Line(
                        new Text("  simulated", "  模拟"),
                        each(side -> simulated(side, kpi)
                                .map(e -> figures.value(kpi, e.estimate().mean()))
                                .orElse(Text.same("–")))));
                lines.add(new Line(
                        new Text("  simulation against promise", "  模拟对承诺"), each(side -> deviation(side, kpi))));
            }
        }
        return lines;
    }

    /** How many partners a plan has, how even they are, what it changes and breaks. */
    List<Line> shape() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                new Text("Partners appointed", "任命渠道商"),
                each(side -> Text.same(Integer.toString(side.partners().size())))));
        lines.addAll(even(new Text("Outlets: largest deviation", "门店：最大偏差"), Shape::outlets));
        lines.addAll(even(new Text("People: largest deviation", "人口：最大偏差"), Shape::people));
        lines.addAll(compact(new Text("Compactness, Polsby-Popper", "紧凑度（Polsby-Popper）"), Shape::polsbyPopper));
        lines.addAll(compact(new Text("Compactness, Reock", "紧凑度（Reock）"), Shape::reock));
        lines.add(new Line(
                new Text("Borders between partners", "被切断的边界"),
                each(side -> Text.same(Integer.toString(side.shape().cutEdges())))));
        if (comparison.plans().stream().anyMatch(side -> side.shape().drive().isPresent())) {
            lines.add(new Line(new Text("Drive to an area, mean minutes", "至片区平均车程（分钟）"), drive(Drive::mean)));
            lines.add(new Line(new Text("  the longest", "  最长"), drive(Drive::longest)));
        }
        lines.add(new Line(
                new Text("Areas that change", "变更片区"),
                each(side -> Text.same(Integer.toString(comparison.moved(side).size())))));
        lines.add(new Line(
                new Text("Limits broken", "突破限制"),
                each(side -> Text.same(Integer.toString(side.breaches().size())))));
        return lines;
    }

    /** The balance index; variation and Gini index stand below it. */
    private List<Line> even(Text name, Function<Shape, Evenness> figure) {
        return List.of(
                new Line(
                        name,
                        each(side -> Text.same(
                                NumberText.percent(figure.apply(side.shape()).index(), 0)))),
                new Line(
                        new Text("  coefficient of variation", "  变异系数"),
                        each(side -> number(figure.apply(side.shape()).variation()))),
                new Line(
                        new Text("  Gini index", "  基尼系数"),
                        each(side -> number(figure.apply(side.shape()).gini()))));
    }

    private List<Line> compact(Text name, Function<Shape, Compactness> figure) {
        return List.of(
                new Line(name, each(side -> number(figure.apply(side.shape()).mean()))),
                new Line(
                        new Text("  the least compact", "  最不紧凑者"),
                        each(side -> number(figure.apply(side.shape()).least()))));
    }

    private List<Text> drive(ToDoubleFunction<Drive> figure) {
        return each(side -> side.shape()
                .drive()
                .map(drive -> Text.same(NumberText.fixed(figure.applyAsDouble(drive), 0)))
                .orElse(Text.same("–")));
    }

    private static Text number(double figure) {
        return Text.same(Double.isFinite(figure) ? NumberText.fixed(figure, 2) : "–");
    }

    private List<Text> each(Function<Side, Text> cell) {
        return comparison.plans().stream().map(cell).toList();
    }

    static Optional<Promise> promise(Side side, String kpi) {
        return side.promises().stream().filter(p -> p.kpi().equals(kpi)).findFirst();
    }

    /** The total of a KPI over the whole run, as simulated. */
    static Optional<KpiEstimate> simulated(Side side, String kpi) {
        return side.simulated().stream()
                .filter(e -> e.kpi().equals(kpi) && e.entity().equals(TOTAL) && e.month() == KpiValue.WHOLE)
                .findFirst();
    }

    /**
     * The certified gap of a promise: how much better its bound is, as a share of it; NaN where the promise is zero, and
     * where a plan that breaks limits is better than the bound.
     */
    static double gapOf(Promise promise) {
        double room = promise.bound() - promise.planned();
        double better = promise.kpi().equals(COVERAGE) ? room : -room;
        double gap = better / Math.abs(promise.planned());
        return promise.planned() == 0 || gap < -ROUNDING ? Double.NaN : Math.max(0, gap);
    }

    private static Text gap(Promise promise) {
        double gap = gapOf(promise);
        return Text.same(Double.isFinite(gap) ? NumberText.percent(gap, 2) : "–");
    }

    private static Text deviation(Side side, String kpi) {
        Optional<Promise> promise = promise(side, kpi);
        Optional<KpiEstimate> simulated = simulated(side, kpi);
        if (promise.isEmpty() || simulated.isEmpty() || promise.get().planned() == 0) {
            return Text.same("–");
        }
        double planned = promise.get().planned();
        double deviation = (simulated.get().estimate().mean() - planned) / Math.abs(planned);
        return Text.same((deviation > 0 ? "+" : "") + NumberText.percent(deviation, 1));
    }
}
