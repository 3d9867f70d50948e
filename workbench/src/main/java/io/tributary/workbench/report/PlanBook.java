package io.tributary.workbench.report;

import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Promise;
import io.tributary.simulator.scenario.Scenario;
import io.tributary.workbench.table.Workbook;
import io.tributary.workbench.table.Workbook.Cell;
import io.tributary.workbench.table.Workbook.Column;
import io.tributary.workbench.table.Workbook.Format;
import io.tributary.workbench.table.Workbook.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A plan as a workbook: the answer, who serves which area, who changes, and the partners. The sheet of the plan can be
 * edited and judged again.
 *
 * @param today the scenario as it is
 * @param planned the scenario with the plan
 * @param sentences what is proved, and what there is to note, such as limits that the plan breaks
 * @param lines its figures
 * @param areas its areas
 * @param partners the partners that it appoints
 */
public record PlanBook(
        Scenario today,
        Scenario planned,
        List<Wording> sentences,
        List<Line> lines,
        List<Area> areas,
        Partners partners) {
    private static final double LARGE = 1000;
    private static final double SMALL = 10;

    public PlanBook {
        sentences = List.copyOf(sentences);
        lines = List.copyOf(lines);
        areas = List.copyOf(areas);
    }

    /**
     * A figure of the plan.
     *
     * @param today its value today; NaN where it is not known
     * @param planned its value in the plan
     * @param bound no plan can have a better one; NaN where none is proved
     */
    public record Line(Wording name, Wording unit, double today, double planned, double bound, Format format) {

        /** What a plan promises; what is zero today and planned is left out. */
        public static List<Line> of(List<Promise> promises, String currency) {
            Figures figures = new Figures(currency, Kpis.ALL);
            return promises.stream()
                    .filter(promise -> promise.today() != 0 || promise.planned() != 0)
                    .map(promise -> of(promise, figures))
                    .toList();
        }

        private static Line of(Promise promise, Figures figures) {
            String kpi = promise.kpi();
            Text name = figures.name(kpi);
            boolean share = figures.isShare(kpi);
            Text unit = share ? Text.same("%") : figures.axisUnit(kpi);
            return new Line(
                    new Wording(name.en(), name.zh()),
                    new Wording(unit.en(), unit.zh()),
                    promise.today(),
                    promise.planned(),
                    promise.bound(),
                    share ? Format.SHARE : format(promise));
        }

        private static Format format(Promise promise) {
            double[] values = DoubleStream.of(promise.today(), promise.planned(), promise.bound())
                    .filter(Double::isFinite)
                    .toArray();
            if (DoubleStream.of(values).allMatch(value -> value == Math.rint(value) || Math.abs(value) >= LARGE)) {
                return Format.WHOLE;
            }
            return DoubleStream.of(values).allMatch(value -> Math.abs(value) < SMALL) ? Format.FINE : Format.HUNDREDTHS;
        }
    }

    /**
     * An area of the plan.
     *
     * @param id its id
     * @param after who serves it in the plan
     * @param before who serves it today
     * @param served what the planning model says of it; empty where it says nothing
     */
    public record Area(String id, Chain after, Chain before, Optional<Served> served) {}

    /**
     * Who serves an area.
     *
     * @param partners partners from the maker's first customer on; empty where the maker does, the word nobody where
     *     nobody does
     */
    public record Chain(List<String> partners) {
        public Chain {
            partners = List.copyOf(partners);
        }

        /** A chain, or nobody. */
        public static Chain of(Optional<List<String>> partners) {
            return new Chain(partners.orElse(List.of(Assignment.NOBODY)));
        }

        /** As the table of a network has it. */
        String written() {
            return String.join(">", partners);
        }

        /** The partner that calls on the outlets; empty where there is none. */
        String last() {
            boolean served = !partners.isEmpty() && !partners.get(0).equals(Assignment.NOBODY);
            return served ? partners.get(partners.size() - 1) : "";
        }
    }

    /**
     * An area by the planning model.
     *
     * @param stockists outlets that stock us
     * @param cost cost that the area causes by itself over the window, money
     * @param reason why it is served as it is
     */
    public record Served(long stockists, double cost, Wording reason) {}

    /**
     * The partners of a plan.
     *
     * @param measures what is said of each
     * @param rows a row for each; as many values as there are measures, NaN where one is not known
     */
    public record Partners(List<Measure> measures, List<Has> rows) {
        public Partners {
            measures = List.copyOf(measures);
            rows = List.copyOf(rows);
        }
    }

    /** What is said of each partner. */
    public record Measure(Wording name, Format format) {}

    /** What a partner has. */
    public record Has(String partner, List<Double> values) {
        public Has {
            values = List.copyOf(values);
        }
    }

    /** The workbook in a language. */
    public Workbook in(Language language, String engineVersion) {
        PlanBookAreas pages = new PlanBookAreas(this, language);
        Text title = Text.named(today.scenario(), today.nameZh(), "");
        return new Workbook(
                title.in(language),
                "Tributary " + engineVersion,
                List.of(answer(language), pages.plan(), pages.changes(), partners(language)));
    }

    private Page answer(Language language) {
        List<String> above = new ArrayList<>();
        above.add(Text.named(today.scenario(), today.nameZh(), "").in(language));
        sentences.forEach(sentence -> above.add(sentence.in(language)));
        List<Column> columns = List.of(
                new Column(new Text("Figure", "指标").in(language), 34),
                new Column(new Text("Unit", "单位").in(language), 12),
                new Column(new Text("Today", "现状").in(language), 18),
                new Column(new Text("The plan", "方案").in(language), 18),
                new Column(new Text("Change", "变化").in(language), 18),
                new Column(new Text("No plan can be better than", "任何方案的界限").in(language), 18));
        List<List<Cell>> rows = lines.stream()
                .map(line -> List.of(
                        Cell.text(line.name().in(language)),
                        Cell.text(line.unit().in(language)),
                        Cell.number(line.today(), line.format()),
                        Cell.number(line.planned(), line.format()),
                        Cell.number(line.planned() - line.today(), line.format()),
                        Cell.number(line.bound(), line.format())))
                .toList();
        return new Page(new Text("Answer", "答案").in(language), above, columns, rows);
    }

    private Page partners(Language language) {
        Names names = new Names(planned);
        List<Column> columns = new ArrayList<>(List.of(
                new Column(new Text("partner", "渠道商").in(language), 14),
                new Column(new Text("name", "名称").in(language), 28)));
        partners.measures()
                .forEach(measure -> columns.add(new Column(measure.name().in(language), 14)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Has has : partners.rows()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.text(has.partner()), Cell.text(names.of(has.partner()).in(language))));
            for (int m = 0; m < has.values().size(); m++) {
                row.add(Cell.number(
                        has.values().get(m), partners.measures().get(m).format()));
            }
            rows.add(row);
        }
        return new Page(new Text("Partners", "渠道商").in(language), List.of(), columns, rows);
    }
}
