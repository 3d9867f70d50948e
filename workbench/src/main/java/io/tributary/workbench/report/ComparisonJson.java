package io.tributary.workbench.report;

import io.tributary.simulator.scenario.Promise;
import io.tributary.workbench.report.Comparison.Affected;
import io.tributary.workbench.report.Comparison.Has;
import io.tributary.workbench.report.Comparison.Moved;
import io.tributary.workbench.report.Comparison.Side;
import io.tributary.workbench.table.JsonText;

/** A comparison as a JSON object. */
public final class ComparisonJson {
    private ComparisonJson() {}

    /**
     * The object {@code {scenario, plans: [{name, figures: [{kpi, planned, bound, certified_gap, simulated, low, high}],
     * variation, gini, balance: {outlets: {index, variation, gini}, people}, polsby_popper: {mean, least}, reock, cut_edges,
     * drive: {mean, longest} in minutes where driving times matter, partners, breaches, moved: [{area, before, after}], affected: [{partner, before, after}]}]}}.
     */
    public static String of(Comparison comparison) {
        JsonText json = new JsonText().object();
        json.key("scenario").value(comparison.scenario().scenario());
        json.key("plans").list();
        comparison.plans().forEach(side -> write(json, comparison, side));
        return json.endList().endObject().toString();
    }

    private static void write(JsonText json, Comparison comparison, Side side) {
        json.object().key("name").value(side.name());
        json.key("figures").list();
        side.promises().forEach(promise -> write(json, side, promise));
        json.endList();
        json.key("variation").value(side.shape().outlets().variation());
        json.key("gini").value(side.shape().outlets().gini());
        write(json.key("balance").object().key("outlets"), side.shape().outlets());
        write(json.key("people"), side.shape().people());
        json.endObject();
        write(json.key("polsby_popper"), side.shape().polsbyPopper());
        write(json.key("reock"), side.shape().reock());
        json.key("cut_edges").value(side.shape().cutEdges());
        side.shape()
                .drive()
                .ifPresent(drive -> json.key("drive")
                        .object()
                        .key("mean")
                        .value(drive.mean())
                        .key("longest")
                        .value(drive.longest())
                        .endObject());
        json.key("partners").value(side.partners().size());
        json.key("breaches").list();
        side.breaches().forEach(breach -> json.value(breach.getKey()));
        json.endList().key("moved").list();
        for (Moved moved : comparison.moved(side)) {
            json.object().key("area").value(moved.area());
            json.key("before").value(moved.before());
            json.key("after").value(moved.after()).endObject();
        }
        json.endList().key("affected").list();
        for (Affected affected : comparison.affected(side)) {
            json.object().key("partner").value(affected.partner());
            write(json.key("before"), affected.before());
            write(json.key("after"), affected.after());
            json.endObject();
        }
        json.endList().endObject();
    }

    private static void write(JsonText json, Side side, Promise promise) {
        json.object().key("kpi").value(promise.kpi());
        json.key("planned").value(promise.planned());
        json.key("bound").value(promise.bound());
        json.key("certified_gap").value(ComparisonRows.gapOf(promise));
        ComparisonRows.simulated(side, promise.kpi()).ifPresent(simulated -> {
            json.key("simulated").value(simulated.estimate().mean());
            json.key("low").value(simulated.estimate().low());
            json.key("high").value(simulated.estimate().high());
        });
        json.endObject();
    }

    private static void write(JsonText json, Comparison.Evenness even) {
        json.object().key("index").value(even.index());
        json.key("variation").value(even.variation());
        json.key("gini").value(even.gini()).endObject();
    }

    private static void write(JsonText json, Comparison.Compactness compactness) {
        json.object().key("mean").value(compactness.mean());
        json.key("least").value(compactness.least()).endObject();
    }

    private static void write(JsonText json, Has has) {
        json.object().key("areas").value(has.areas());
        json.key("outlets").value(has.outlets());
        json.key("margin").value(has.margin()).endObject();
    }
}
