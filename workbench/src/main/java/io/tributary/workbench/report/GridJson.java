package io.tributary.workbench.report;

import io.tributary.simulator.expect.Curves;
import io.tributary.simulator.scenario.CurveGrid;
import io.tributary.simulator.scenario.CurveGrid.Axis;
import io.tributary.simulator.scenario.Fingerprint;
import io.tributary.workbench.table.JsonText;
import java.util.Optional;

/** The curves of a scenario's experiment as the JSON object that {@code experiment --json} prints, and as CSV text. */
public final class GridJson {
    private GridJson() {}

    /** The object as one line. */
    public static String of(Curves curves) {
        CurveGrid experiment = curves.experiment();
        JsonText json = new JsonText().object();
        json.key("scenario").value(curves.scenario().scenario());
        json.key("fingerprint").value(Fingerprint.of(curves.scenario()));
        json.key("seed").value(curves.scenario().run().seed());
        json.key("along").value(experiment.along().name()).key("points").list();
        for (Curves.Point point : curves.points()) {
            json.object();
            write(json, "panel", experiment.panels(), point.panel());
            write(json, "line", experiment.lines(), point.line());
            write(json, "along", Optional.of(experiment.along()), point.along());
            json.key("fingerprint").value(point.fingerprint());
            json.key("reason").value(point.reason()).key("values").list();
            for (int i = 0; i < experiment.show().size(); i++) {
                json.object().key("name").value(experiment.show().get(i).name());
                json.key("read").value(experiment.show().get(i).read());
                json.key("value").value(point.values().get(i));
                json.key("standard_error").value(point.errors().get(i)).endObject();
            }
            json.endList().endObject();
        }
        return json.endList().endObject().toString();
    }

    private static void write(JsonText json, String key, Optional<Axis> axis, int level) {
        axis.ifPresent(a -> json.key(key).value(a.levels().get(level).label()));
    }
}
