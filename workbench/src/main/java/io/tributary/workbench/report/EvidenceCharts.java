package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.analysis.MorrisEffects;
import io.tributary.simulator.analysis.ResponseSurface;
import io.tributary.simulator.analysis.SobolIndices;
import io.tributary.simulator.analysis.Tornado;
import io.tributary.simulator.design.Design;
import io.tributary.simulator.design.Factor;
import io.tributary.simulator.design.Morris;
import io.tributary.simulator.design.OneByOne;
import io.tributary.simulator.design.Saltelli;
import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The charts of an experiment's first KPI, as its design asks for. */
final class EvidenceCharts {
    private static final int MOST_LINES = 12;
    private static final int DIGITS = 6;

    private final Evidence evidence;
    private final EvidenceSections sections;
    private final List<Factor> factors;

    EvidenceCharts(Evidence evidence, EvidenceSections sections) {
        this.evidence = evidence;
        this.sections = sections;
        factors = evidence.points().factors();
    }

    /**
     * A dot with its whiskers.
     *
     * @param row the line on which it stands
     * @param label what it is
     * @param estimate where it stands
     */
    private record Dot(int row, Text label, Estimate estimate) {}

    /** A point of the screening plane. */
    private record Spot(Text label, double x, double y) {}

    List<Block> blocks() {
        if (factors.isEmpty() || evidence.hasStress() || !evidence.samples(0).isKnown()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        Design design = evidence.source().experiment().design();
        boolean effects = design instanceof OneByOne || design instanceof Morris || design instanceof Saltelli;
        EvidenceCurve curve = new EvidenceCurve(evidence, sections);
        if (!effects && !evidence.isSample() && curve.lines().size() <= MOST_LINES) {
            blocks.add(curve.block());
        }
        for (int v = 0; v < evidence.source().variants().size(); v++) {
            if (design instanceof OneByOne) {
                blocks.add(tornado(v));
            } else if (design instanceof Morris) {
                blocks.add(screening(v));
            } else if (design instanceof Saltelli) {
                blocks.add(indices(v));
            } else {
                surface(v).ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private Text title(int variant) {
        Text name = sections.name(0);
        return evidence.source().variants().size() == 1 ? name : name.plus(", ").plus(sections.variant(variant));
    }

    private Block tornado(int variant) {
        Tornado tornado = Tornado.of(evidence.points(), evidence.samples(0), variant);
        List<Text> rows = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        String kpi = sections.kpi(0);
        for (Tornado.Bar bar : tornado.bars()) {
            Text factor = EvidenceSections.name(factors.get(bar.factor()));
            for (Tornado.End end : bar.ends()) {
                dots.add(new Dot(rows.size(), Text.same(end.value()), end.change()));
                cells.add(List.of(
                        Cell.of(factor),
                        Cell.of(end.value()),
                        Cell.of(sections.figures().difference(kpi, end.change().mean())),
                        Cell.of(sections.figures()
                                .gapRange(kpi, end.change().low(), end.change().high()))));
            }
            rows.add(factor);
        }
        Text widest = rows.get(0);
        Text takeaway = new Text(
                widest.en() + " has the widest swing. Base: "
                        + sections.figures().value(kpi, tornado.base()).en() + ".",
                widest.zh() + "的影响幅度最大。基点："
                        + sections.figures().value(kpi, tornado.base()).zh() + "。");
        Table table = Table.of(
                List.of(
                        Column.text("Factor", "因素"),
                        Column.numbers("Value", "取值"),
                        Column.numbers("Change to the base", "相对基点的变化"),
                        Column.numbers("95 % interval", "95 % 区间")),
                cells);
        return dots(title(variant), takeaway, rows, List.of(dots), table);
    }

    private Block indices(int variant) {
        SobolIndices found = evidence.sobol(0, variant);
        List<Integer> order = IntStream.range(0, factors.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        f -> -found.indices().get(f).total().mean()))
                .toList();
        List<Text> rows = new ArrayList<>();
        List<Dot> first = new ArrayList<>();
        List<Dot> total = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (int f : order) {
            SobolIndices.Index index = found.indices().get(f);
            first.add(new Dot(rows.size(), new Text("alone", "单独"), index.first()));
            total.add(new Dot(rows.size(), new Text("with interplay", "含交互"), index.total()));
            rows.add(EvidenceSections.name(factors.get(f)));
            cells.add(List.of(
                    Cell.of(rows.get(rows.size() - 1)),
                    Cell.of(index(index.first())),
                    Cell.of(interval(index.first())),
                    Cell.of(index(index.total())),
                    Cell.of(interval(index.total()))));
        }
        String top =
                NumberText.percent(found.indices().get(order.get(0)).total().mean(), 0);
        Text takeaway = new Text(
                rows.get(0).en() + " explains " + top + " of the variance, interplay included.",
                rows.get(0).zh() + "（含交互）解释方差的 " + top + "。");
        Table table = Table.of(
                List.of(
                        Column.text("Factor", "因素"),
                        Column.numbers("First", "一阶"),
                        Column.numbers("95 % interval", "95 % 区间"),
                        Column.numbers("Total", "总效应"),
                        Column.numbers("95 % interval", "95 % 区间")),
                cells);
        return dots(title(variant), takeaway, rows, List.of(first, total), table);
    }

    private static String index(Estimate estimate) {
        return NumberText.fixed(estimate.mean(), 3);
    }

    private static String interval(Estimate estimate) {
        return NumberText.fixed(estimate.low(), 3) + " – " + NumberText.fixed(estimate.high(), 3);
    }

    private Block screening(int variant) {
        MorrisEffects found =
                MorrisEffects.of(evidence.points(), evidence.samples(0).means(variant));
        List<Integer> order = new ArrayList<>();
        for (int f = 0; f < factors.size(); f++) {
            order.add(f);
        }
        order.sort(
                Comparator.comparingDouble(f -> -found.effects().get(f).muStar().mean()));
        List<Spot> spots = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        String kpi = sections.kpi(0);
        for (int f : order) {
            MorrisEffects.Effect effect = found.effects().get(f);
            Text name = EvidenceSections.name(factors.get(f));
            spots.add(new Spot(name, effect.muStar().mean(), effect.sigma()));
            cells.add(List.of(
                    Cell.of(name),
                    Cell.of(sections.figures().sizes(kpi, effect.muStar().mean())),
                    Cell.of(sections.figures()
                            .gapRange(
                                    kpi, effect.muStar().low(), effect.muStar().high())),
                    Cell.of(sections.figures().difference(kpi, effect.mu())),
                    Cell.of(sections.figures().sizes(kpi, effect.sigma()))));
        }
        Text takeaway = spots.get(0)
                .label()
                .plus(new Text(" matters most; far up means curvature or interplay.", "影响最大；位置越高，非线性或交互越强。"));
        Table table = Table.of(
                List.of(
                        Column.text("Factor", "因素"),
                        Column.numbers("mu*", "mu*"),
                        Column.numbers("95 % interval", "95 % 区间"),
                        Column.numbers("mu", "mu"),
                        Column.numbers("sigma", "sigma")),
                cells);
        return new Block.Chart("scatter", title(variant), takeaway, json -> write(json, spots), table);
    }

    private void write(JsonText json, List<Spot> spots) {
        json.object().key("share").value(sections.figures().isShare(sections.kpi(0)));
        json.key("x").value("mu*").key("y").value("sigma").key("points").list();
        for (Spot spot : spots) {
            spot.label().writeTo(json.object().key("name"));
            json.key("x")
                    .number(spot.x(), DIGITS)
                    .key("y")
                    .number(spot.y(), DIGITS)
                    .endObject();
        }
        json.endList().endObject();
    }

    private Optional<Block> surface(int variant) {
        return ResponseSurface.of(evidence.points(), evidence.samples(0).means(variant))
                .map(surface -> surface(surface, variant));
    }

    private Block surface(ResponseSurface surface, int variant) {
        List<Text> rows = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        String kpi = sections.kpi(0);
        for (ResponseSurface.Term term : surface.terms()) {
            Text name = term.factors().isEmpty() ? new Text("constant", "常数") : product(term.factors());
            double half = 1.96 * term.error();
            Estimate estimate =
                    new Estimate(term.coefficient(), term.coefficient() - half, term.coefficient() + half, 1);
            if (!term.factors().isEmpty()) {
                dots.add(new Dot(rows.size(), Text.NONE, estimate));
                rows.add(name);
            }
            cells.add(List.of(
                    Cell.of(name),
                    Cell.of(sections.figures().difference(kpi, estimate.mean())),
                    Cell.of(sections.figures().gapRange(kpi, estimate.low(), estimate.high()))));
        }
        boolean linear = surface.form() == ResponseSurface.Form.LINEAR;
        String quality = "R² " + NumberText.fixed(surface.rSquared(), 3) + ", " + "Q² "
                + NumberText.fixed(surface.predictive(), 3);
        Text takeaway = new Text(
                (linear ? "Linear" : "Quadratic") + " surface, factors from -1 to +1 over the design: " + quality + ".",
                (linear ? "线性" : "二次") + "响应面（因素在设计范围内取 -1 到 +1）：" + quality + "。");
        Table table = Table.of(
                List.of(
                        Column.text("Term", "项"),
                        Column.numbers("Coefficient", "系数"),
                        Column.numbers("95 % interval", "95 % 区间")),
                cells);
        return dots(title(variant).plus(new Text(": response surface", "：响应面")), takeaway, rows, List.of(dots), table);
    }

    private Text product(List<Integer> places) {
        Text name = EvidenceSections.name(factors.get(places.get(0)));
        if (places.size() == 1) {
            return name;
        }
        return places.get(0).equals(places.get(1))
                ? name.plus(" ²")
                : name.plus(" × ").plus(EvidenceSections.name(factors.get(places.get(1))));
    }

    private Block dots(Text title, Text takeaway, List<Text> rows, List<List<Dot>> series, Table table) {
        return new Block.Chart("dots", title, takeaway, json -> write(json, rows, series), table);
    }

    private void write(JsonText json, List<Text> rows, List<List<Dot>> series) {
        boolean index = series.size() > 1;
        json.object().key("share").value(!index && sections.figures().isShare(sections.kpi(0)));
        Text unit = index ? Text.NONE : sections.figures().axisUnit(sections.kpi(0));
        unit.writeTo(json.key("unit"));
        json.key("rows").list();
        rows.forEach(row -> row.writeTo(json));
        json.endList().key("series").list();
        for (List<Dot> dots : series) {
            json.list();
            for (Dot dot : dots) {
                json.object().key("row").value(dot.row());
                dot.label().writeTo(json.key("label"));
                json.key("mean").number(dot.estimate().mean(), DIGITS);
                json.key("low").number(dot.estimate().low(), DIGITS);
                json.key("high").number(dot.estimate().high(), DIGITS).endObject();
            }
            json.endList();
        }
        json.endList().endObject();
    }
}
