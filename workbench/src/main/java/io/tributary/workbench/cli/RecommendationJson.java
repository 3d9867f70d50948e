package io.tributary.workbench.cli;

import io.tributary.optimizer.recommendation.Recommendation;
import io.tributary.simulator.scenario.Promise;
import io.tributary.workbench.table.JsonText;

/** A recommendation as JSON, with the keys of an audit. */
final class RecommendationJson {
    private RecommendationJson() {}

    static String of(Recommendation recommendation) {
        return begun(recommendation).endObject().toString();
    }

    /** The object without its end, for what else there is to say. */
    static JsonText begun(Recommendation recommendation) {
        JsonText json = new JsonText().object();
        json.key("plan").value(recommendation.plan().name());
        json.key("feasible").value(recommendation.feasible());
        json.key("coverage_gap").value(recommendation.proof().coverageGap());
        json.key("cost_gap").value(recommendation.proof().costGap());
        json.key("figures").list();
        for (Promise promise : recommendation.plan().promises()) {
            json.object().key("kpi").value(promise.kpi());
            json.key("today").value(promise.today());
            json.key("value").value(promise.planned());
            json.key("bound").value(promise.bound()).endObject();
        }
        json.endList().key("unserved").list();
        recommendation.unserved().forEach(json::value);
        return json.endList();
    }
}
