package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.analysis.ParetoFront;
import io.tributary.simulator.analysis.WeightBreaks;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which alternatives are beaten by no other, and at which weights of the KPIs the best one changes. */
final class EvidenceTradeoffs {
    private static final int MOST_ALTERNATIVES = 500;

    private final Evidence evidence;
    private final EvidenceSections sections;
    private final int measures;

    EvidenceTradeoffs(Evidence evidence, EvidenceSections sections) {
        this.evidence = evidence;
        this.sections = sections;
        measures = evidence.source().measures().size();
    }

    /** The front and the break points; none where there is nothing to choose from. */
    List<Block> blocks() {
        double[][] values = evidence.alternatives();
        boolean known = Arrays.stream(values).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
        if (evidence.hasStress() || measures < 2 || values.length < 2 || values.length > MOST_ALTERNATIVES || !known) {
            return List.of();
        }
        List<Integer> front = ParetoFront.of(values, evidence.aims());
        List<List<Cell>> rows = new ArrayList<>();
        for (int a : front) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(alternative(a))));
            for (int m = 0; m < measures; m++) {
                row.add(Cell.of(sections.figures().value(sections.kpi(m), values[a][m])));
            }
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(List.of(Column.text("Alternative", "备选")));
        for (int m = 0; m < measures; m++) {
            columns.add(new Column(sections.name(m), true, false));
        }
        Text takeaway = new Text(
                front.size() + " of " + values.length + " alternatives are beaten by no other in all KPIs.",
                values.length + " 个备选中有 " + front.size() + " 个未被其他备选全面超过。");
        return List.of(Table.of(columns, rows).titled(new Text("Pareto front", "帕累托前沿"), takeaway), breaks(values));
    }

    private Table breaks(double[][] values) {
        double[] weights = new double[measures];
        Arrays.fill(weights, 1);
        List<List<Cell>> rows = new ArrayList<>();
        for (int m = 0; m < measures; m++) {
            for (WeightBreaks.Stretch stretch : WeightBreaks.of(values, evidence.aims(), weights, m)) {
                rows.add(List.of(
                        Cell.of(sections.name(m)),
                        Cell.of(NumberText.percent(stretch.from(), 0) + " – " + NumberText.percent(stretch.to(), 0)),
                        Cell.of(alternative(stretch.best()))));
            }
        }
        return Table.of(
                        List.of(
                                Column.text("KPI whose weight varies", "权重变化的指标"),
                                Column.numbers("Weight", "权重"),
                                Column.text("Best", "最佳")),
                        rows)
                .titled(
                        new Text("Break points of the weights", "权重转折点"),
                        new Text(
                                "KPIs are scaled from the worst alternative, 0, to the best, 1; the other weights are equal.",
                                "指标按最差为 0、最好为 1 缩放，其余权重相等。"));
    }

    private Text alternative(int place) {
        int variants = evidence.source().variants().size();
        Text row = new EvidenceCurve(evidence, sections).shown(place / variants);
        Text name = sections.variant(place % variants);
        return row.isEmpty() ? name : variants == 1 ? row : name.plus(", ").plus(row);
    }
}
