package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.analysis.MorrisEffects;
import io.tributary.simulator.analysis.Paired;
import io.tributary.simulator.analysis.Risk;
import io.tributary.simulator.analysis.SobolIndices;
import io.tributary.simulator.design.Morris;
import io.tributary.simulator.design.Saltelli;
import io.tributary.simulator.experiment.ExperimentSource;
import io.tributary.simulator.experiment.Statistics;
import io.tributary.workbench.table.JsonText;

/** What an experiment says, as the JSON object that {@code experiment --json} prints. */
public final class EvidenceJson {
    private EvidenceJson() {}

    /** The object as one line. */
    public static String of(Evidence evidence) {
        ExperimentSource source = evidence.source();
        JsonText json = new JsonText().object();
        EvidenceChoicesJson choices = new EvidenceChoicesJson(json, evidence);
        json.key("experiment").value(source.experiment().experiment());
        json.key("scenario").value(source.scenario().scenario());
        json.key("fingerprint").value(source.fingerprint());
        json.key("digest").value(evidence.digest()).key("runs").value(evidence.runs());
        json.key("factors").list();
        evidence.points().factors().forEach(factor -> json.value(factor.name()));
        json.endList().key("rows").list();
        for (int row = 0; row < evidence.points().size(); row++) {
            writeRow(json, evidence, row);
        }
        json.endList().key("findings").list();
        for (int v = 0; v < source.variants().size(); v++) {
            writeFindings(json, evidence, choices, v);
        }
        json.endList();
        choices.whole();
        return json.endObject().toString();
    }

    private static void writeRow(JsonText json, Evidence evidence, int row) {
        json.object().key("row").value(row).key("factors").list();
        evidence.points().values(row).forEach(json::value);
        json.endList().key("labels").list();
        evidence.points().names(row).forEach(json::value);
        json.endList().key("variants").list();
        for (int v = 0; v < evidence.source().variants().size(); v++) {
            json.object().key("name").value(evidence.source().variants().get(v));
            json.key("kpis").list();
            for (int m = 0; m < evidence.source().measures().size(); m++) {
                json.object()
                        .key("kpi")
                        .value(evidence.source().measures().get(m).toString());
                EvidenceChoicesJson.estimate(
                        json, Statistics.estimate(evidence.samples(m).of(row, v)));
                json.endObject();
            }
            json.endList().endObject();
        }
        json.endList().endObject();
    }

    private static void writeFindings(JsonText json, Evidence evidence, EvidenceChoicesJson choices, int variant) {
        json.object().key("variant").value(evidence.source().variants().get(variant));
        json.key("kpi").value(evidence.source().measures().get(0).toString());
        if (variant != evidence.source().baseline()) {
            Paired paired = evidence.paired(0, variant);
            json.key("wins").value(paired.better()).key("futures").value(paired.futures());
            EvidenceChoicesJson.estimate(json.key("difference").object(), paired.difference());
            json.endObject();
        }
        evidence.turningPoint(0, variant).ifPresent(turn -> {
            json.key("turning_point").object().key("row").value(turn.best());
            json.key("low").value(turn.low()).key("high").value(turn.high()).endObject();
        });
        if (evidence.source().experiment().design() instanceof Saltelli) {
            json.key("sobol").list();
            for (SobolIndices.Index index : evidence.sobol(0, variant).indices()) {
                EvidenceChoicesJson.estimate(json.object().key("first").object(), index.first());
                EvidenceChoicesJson.estimate(json.endObject().key("total").object(), index.total());
                json.endObject().endObject();
            }
            json.endList();
        }
        if (evidence.source().experiment().design() instanceof Morris) {
            json.key("morris").list();
            double[] means = evidence.samples(0).means(variant);
            for (MorrisEffects.Effect effect :
                    MorrisEffects.of(evidence.points(), means).effects()) {
                json.object().key("mu").value(effect.mu());
                json.key("mu_star").value(effect.muStar().mean());
                json.key("sigma").value(effect.sigma()).endObject();
            }
            json.endList();
        }
        choices.variant(variant);
        if (evidence.hasStress()) {
            writeRisks(json, evidence, variant);
        }
        json.endObject();
    }

    private static void writeRisks(JsonText json, Evidence evidence, int variant) {
        json.key("risks").list();
        for (Risk risk : evidence.risks(0, variant)) {
            String name =
                    evidence.source().experiment().stress().get(risk.row() - 1).name();
            json.object().key("stress").value(name).key("row").value(risk.row());
            EvidenceChoicesJson.estimate(
                    json.key("change").object(), risk.change().difference());
            json.endObject();
            json.key("worst_tenth")
                    .value(risk.tail())
                    .key("worst_tenth_planned")
                    .value(risk.plannedTail());
            json.key("targets_met").value(risk.met().share()).endObject();
        }
        json.endList();
    }
}
