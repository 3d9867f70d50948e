package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.Statistics;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.workbench.table.DesignRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one KPI's total over the whole window answers to the first factor of an experiment: a line per variant and per
 * combination of the further factors. All points meet the same luck where they have the same seed, so differences
 * between them are paired.
 */
final class Curve {
    private final List<DesignRow> rows;
    private final String kpi;
    private final Figures figures;
    private final Reading reading;
    private final List<Futures> futures;

    /**
     * A point of a line.
     *
     * @param row place of the design row
     * @param variant place of the variant
     */
    record Point(int row, int variant) {}

    /**
     * A line.
     *
     * @param name variant and further factors
     * @param points its points, from the smallest value of the factor to the largest where it has numbers
     */
    record Line(Text name, List<Point> points) {
        Line {
            points = List.copyOf(points);
        }

        Point first() {
            return points.get(0);
        }

        Point last() {
            return points.get(points.size() - 1);
        }
    }

    Curve(List<DesignRow> rows, String kpi, List<Kpi> kpis) {
        this.rows = List.copyOf(rows);
        this.kpi = kpi;
        reading = new Reading(rows.get(0).study(), kpis);
        figures = reading.figures();
        futures = rows.stream().map(row -> new Futures(row.study())).toList();
    }

    /** Whether every variant of a study has a total of a KPI. */
    static boolean isKnown(StudyResult study, String kpi) {
        return study.variants().stream()
                .allMatch(variant -> Recommendation.total(variant, kpi)
                        .filter(total -> Double.isFinite(total.estimate().mean()))
                        .isPresent());
    }

    List<DesignRow> rows() {
        return rows;
    }

    String kpi() {
        return kpi;
    }

    Figures figures() {
        return figures;
    }

    Reading reading() {
        return reading;
    }

    /** Path of the factor along which the curve runs. */
    String factor() {
        return rows.get(0).factors().keySet().iterator().next();
    }

    /** Whether the factor's values are numbers of one unit. */
    boolean isNumeric() {
        return FactorValue.shareAnAxis(
                rows.stream().map(row -> row.factors().get(factor())).toList());
    }

    String valueAt(Point point) {
        return String.valueOf(rows.get(point.row()).factors().get(factor()));
    }

    List<Line> lines() {
        Map<Text, List<Point>> lines = new LinkedHashMap<>();
        for (int variant = 0; variant < reading.variants().size(); variant++) {
            for (int row = 0; row < rows.size(); row++) {
                lines.computeIfAbsent(name(row, variant), any -> new ArrayList<>())
                        .add(new Point(row, variant));
            }
        }
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), sorted(line.getValue())))
                .toList();
    }

    private List<Point> sorted(List<Point> points) {
        return isNumeric()
                ? points.stream()
                        .sorted(Comparator.comparingDouble(this::number))
                        .toList()
                : points;
    }

    /** The factor's value at a point as a number. */
    double number(Point point) {
        return FactorValue.find(valueAt(point)).orElseThrow().number();
    }

    private Text name(int row, int variant) {
        String rest = rows.get(row).factors().entrySet().stream()
                .skip(1)
                .map(factor -> factor.getKey() + " = " + factor.getValue())
                .collect(Collectors.joining(", "));
        Text title = reading.title(reading.variants().get(variant));
        return rest.isEmpty() ? title : title.plus(", " + rest);
    }

    Estimate estimate(Point point) {
        Optional<KpiEstimate> total =
                Recommendation.total(rows.get(point.row()).study().variants().get(point.variant()), kpi);
        return total.orElseThrow().estimate();
    }

    /** Whether two points meet the same luck. */
    boolean isPaired(Point from, Point to) {
        return rows.get(from.row()).study().seed() == rows.get(to.row()).study().seed();
    }

    /** The mean difference between two points in the same futures, with its interval. */
    Estimate difference(Point from, Point to) {
        Futures before = futures.get(from.row());
        Futures after = futures.get(to.row());
        double[] gaps = new double[Math.min(before.count(), after.count())];
        for (int future = 0; future < gaps.length; future++) {
            gaps[future] = after.value(to.variant(), kpi, KpiValue.WHOLE, future)
                    - before.value(from.variant(), kpi, KpiValue.WHOLE, future);
        }
        return Statistics.estimate(gaps);
    }
}
