package io.tributary.workbench.report;

import io.tributary.simulator.expect.Outcome;
import io.tributary.simulator.expect.Verified;
import io.tributary.simulator.scenario.Expectation;
import io.tributary.workbench.table.JsonText;
import java.util.List;

/** What was verified as the JSON object that {@code verify --json} prints, keys in a fixed order. */
public final class VerifyJson {
    private VerifyJson() {}

    /** The object as one line. */
    public static String of(List<Verified> verified) {
        JsonText json = new JsonText().object();
        json.key("cases").list();
        for (Verified one : verified) {
            one.outcomes().forEach(outcome -> write(json, one.id(), outcome));
        }
        json.endList();
        json.key("passed").value(verified.stream().mapToLong(Verified::passed).sum());
        json.key("failed")
                .value(verified.stream().mapToLong(v -> v.played() - v.passed()).sum());
        json.key("kinds").list();
        for (Expectation.Kind kind : Expectation.Kind.values()) {
            List<Outcome> some =
                    verified.stream().flatMap(v -> v.of(kind).stream()).toList();
            json.object().key("kind").value(Verdicts.kind(kind));
            json.key("passed").value(some.stream().filter(Outcome::passed).count());
            json.key("failed")
                    .value(some.stream().filter(o -> !o.passed()).count())
                    .endObject();
        }
        return json.endList().endObject().toString();
    }

    private static void write(JsonText json, String id, Outcome outcome) {
        json.object().key("id").value(id);
        json.key("name").value(outcome.name());
        json.key("expected").value(outcome.expected());
        json.key("obtained").value(outcome.obtained());
        json.key("tolerance").value(outcome.tolerance());
        json.key("standard_error").value(outcome.standardError());
        json.key("passed").value(outcome.passed());
        json.key("kind").value(Verdicts.kind(outcome.kind())).endObject();
    }
}
