package io.tributary.workbench.report;

import io.tributary.simulator.experiment.Estimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.workbench.table.DesignRow;
import io.tributary.workbench.table.JsonText;
import java.util.List;

/** An experiment as the JSON object that {@code experiment --json} prints. */
public final class CurveJson {
    private CurveJson() {}

    /**
     * The object as one line.
     *
     * @param rows the design's rows with their studies
     * @param kpi id of the KPI of the curve
     */
    public static String of(List<DesignRow> rows, String kpi) {
        JsonText json = new JsonText().object().key("factors").list();
        rows.get(0).factors().keySet().forEach(json::value);
        json.endList().key("kpi").value(kpi).key("points").list();
        for (DesignRow row : rows) {
            json.object().key("factors").object();
            row.factors().forEach((path, value) -> json.key(path).value(value));
            json.endObject().key("variants").list();
            row.study().variants().forEach(variant -> write(json, variant, kpi));
            json.endList().endObject();
        }
        return json.endList().endObject().toString();
    }

    /** Whether the studies have a total of the KPI for every variant. */
    public static boolean knows(DesignRow row, String kpi) {
        return Curve.isKnown(row.study(), kpi);
    }

    private static void write(JsonText json, VariantResult variant, String kpi) {
        Estimate estimate = Recommendation.total(variant, kpi).orElseThrow().estimate();
        json.object().key("name").value(variant.name());
        json.key("mean").value(estimate.mean());
        json.key("low").value(estimate.low());
        json.key("high").value(estimate.high()).endObject();
    }
}
