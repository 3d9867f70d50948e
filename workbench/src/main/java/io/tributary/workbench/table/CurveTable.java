package io.tributary.workbench.table;

import io.tributary.simulator.expect.Curves;
import io.tributary.simulator.scenario.CurveGrid;
import io.tributary.simulator.scenario.CurveGrid.Axis;
import java.io.IOException;
import java.util.Optional;

/** The curves of an experiment as a tidy CSV table: a row per point and quantity. */
public final class CurveTable {
    private CurveTable() {}

    /** The table, lines ended by a line feed. */
    public static void write(Curves curves, Appendable out) throws IOException {
        CurveGrid experiment = curves.experiment();
        CsvText csv = new CsvText(out);
        csv.text("panel").text("line").text("along").text("name").text("read");
        csv.text("value").text("standard_error").text("reason").endRow();
        for (Curves.Point point : curves.points()) {
            for (int i = 0; i < experiment.show().size(); i++) {
                csv.text(label(experiment.panels(), point.panel()));
                csv.text(label(experiment.lines(), point.line()));
                csv.text(label(Optional.of(experiment.along()), point.along()));
                csv.text(experiment.show().get(i).name());
                csv.text(experiment.show().get(i).read());
                csv.number(point.values().get(i)).number(point.errors().get(i));
                csv.text(point.reason()).endRow();
            }
        }
    }

    private static String label(Optional<Axis> axis, int level) {
        return axis.map(a -> a.levels().get(level).label()).orElse("");
    }
}
