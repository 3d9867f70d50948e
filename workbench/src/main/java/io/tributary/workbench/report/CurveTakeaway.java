package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.workbench.report.Curve.Line;
import io.tributary.workbench.report.Curve.Point;
import java.util.Comparator;

/** The one sentence to keep of a curve: where its best value lies, whether its ends differ clearly. */
final class CurveTakeaway {
    private final Curve curve;

    CurveTakeaway(Curve curve) {
        this.curve = curve;
    }

    Text sentence() {
        boolean down = curve.figures().direction(curve.kpi()) == Kpi.Direction.DOWN;
        Comparator<Point> byMean = Comparator.comparingDouble(
                point -> (down ? -1 : 1) * curve.estimate(point).mean());
        Line line = curve.lines().stream()
                .max(Comparator.comparing(candidate -> best(candidate, byMean), byMean))
                .orElseThrow();
        Point best = best(line, byMean);
        if (isFlat()) {
            return new Text(
                    curve.figures().name(curve.kpi()).en() + " does not answer to " + curve.factor()
                            + ": it is the same at every point.",
                    curve.figures().name(curve.kpi()).zh() + "不随 " + curve.factor() + " 变化：各点相同。");
        }
        Text value = curve.figures().value(curve.kpi(), curve.estimate(best).mean());
        Text kpi = curve.figures().name(curve.kpi());
        String at = curve.factor() + " = " + curve.valueAt(best);
        Text of = curve.lines().size() == 1
                ? Text.NONE
                : new Text(" under " + line.name().en(), "（" + line.name().zh() + "）");
        return new Text(
                        kpi.en() + " is " + (down ? "lowest" : "highest") + " at " + at + of.en() + ", " + value.en(),
                        kpi.zh() + "在 " + at + of.zh() + " 时" + (down ? "最低" : "最高") + "，为 " + value.zh())
                .plus(ends(line))
                .plus(new Text(".", "。"));
    }

    private boolean isFlat() {
        return curve.lines().stream()
                .allMatch(line -> line.points().stream()
                                .map(point -> curve.estimate(point).mean())
                                .distinct()
                                .count()
                        == 1);
    }

    private static Point best(Line line, Comparator<Point> byMean) {
        return line.points().stream().max(byMean).orElseThrow();
    }

    private Text ends(Line line) {
        if (line.points().size() < 2) {
            return Text.NONE;
        }
        if (!curve.isPaired(line.first(), line.last())) {
            return new Text("; the ends have different luck and are not compared", "；两端运气不同，不作比较");
        }
        Estimate gap = curve.difference(line.first(), line.last());
        boolean clear = gap.low() > 0 || gap.high() < 0;
        Text size = curve.figures().difference(curve.kpi(), gap.mean());
        Text range = curve.figures().gapRange(curve.kpi(), gap.low(), gap.high());
        String from = curve.valueAt(line.first());
        String to = curve.valueAt(line.last());
        return new Text(
                "; from " + from + " to " + to + " it changes by " + size.en() + " (" + range.en() + "), "
                        + (clear ? "a clear difference" : "no clear difference"),
                "；由 " + from + " 到 " + to + " 变化 " + size.zh() + "（" + range.zh() + "），" + (clear ? "差异明显" : "差异不明显"));
    }
}
