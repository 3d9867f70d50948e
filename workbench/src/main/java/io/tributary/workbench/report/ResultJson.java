package io.tributary.workbench.report;

import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.TargetEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.simulator.kpi.KpiValue;
import io.tributary.workbench.table.JsonText;
import java.util.List;
import java.util.Locale;

/** A study as the JSON object that {@code simulate --json} prints: whole-window values, keys in a fixed order. */
public final class ResultJson {
    private ResultJson() {}

    /**
     * The object as one line.
     *
     * @param study what was found
     * @param kpis the KPIs, for their units
     */
    public static String of(StudyResult study, List<Kpi> kpis) {
        Figures figures = new Figures(study.scenario().money(), kpis);
        JsonText json = new JsonText().object();
        json.key("scenario").value(study.scenario().scenario());
        json.key("fingerprint").value(study.fingerprint());
        json.key("digest").value(study.digest());
        json.key("variants").list();
        for (VariantResult variant : study.variants()) {
            writeVariant(json, variant, figures, Board.of(study, variant, kpis));
        }
        json.endList();
        Swot swot = new Swot(new Reading(study, kpis));
        if (!swot.lines().isEmpty()) {
            swot.writeTo(json.key("swot"));
        }
        return json.endObject().toString();
    }

    private static void writeVariant(JsonText json, VariantResult variant, Figures figures, List<Board.Row> board) {
        json.object().key("name").value(variant.name());
        json.key("baseline").value(variant.baseline());
        json.key("kpis").list();
        for (KpiEstimate estimate : variant.kpis()) {
            if (estimate.month() == KpiValue.WHOLE) {
                writeKpi(json, estimate, figures.unit(estimate.kpi()));
            }
        }
        json.endList().key("targets").list();
        for (TargetEstimate target : variant.targets()) {
            json.object().key("kpi").value(target.target().kpi());
            writeProbability(json, target.probability());
        }
        json.endList().key("joint").object();
        writeProbability(json, variant.joint());
        if (!board.isEmpty()) {
            json.key("board").list();
            board.forEach(row -> writeLight(json, row));
            json.endList();
        }
        if (!variant.remarks().isEmpty()) {
            json.key("remarks").list();
            variant.remarks().forEach(json::value);
            json.endList();
        }
        json.endObject();
    }

    private static void writeLight(JsonText json, Board.Row row) {
        json.object().key("kpi").value(row.target().kpi());
        json.key("part").value(row.part().name().toLowerCase(Locale.ROOT));
        json.key("entity").value(row.entity());
        json.key("value").value(row.value());
        json.key("wanted").value(row.wanted());
        json.key("light").value(row.light().name().toLowerCase(Locale.ROOT)).endObject();
    }

    private static void writeKpi(JsonText json, KpiEstimate estimate, String unit) {
        json.object().key("kpi").value(estimate.kpi());
        json.key("entity").value(estimate.entity());
        json.key("mean").value(estimate.estimate().mean());
        json.key("low").value(estimate.estimate().low());
        json.key("high").value(estimate.estimate().high());
        json.key("unit").value(unit).endObject();
    }

    private static void writeProbability(JsonText json, Probability probability) {
        json.key("probability").value(probability.share());
        json.key("low").value(probability.low());
        json.key("high").value(probability.high()).endObject();
    }
}
