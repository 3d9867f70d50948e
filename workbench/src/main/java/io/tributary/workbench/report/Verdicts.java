package io.tributary.workbench.report;

import io.tributary.simulator.expect.Outcome;
import io.tributary.simulator.expect.Verified;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Expectation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words and numbers by which outcomes are told, the same in the terminal, in Markdown and on the page. */
final class Verdicts {
    /** Digits in which values are shown: what a tolerance of 1e-6 looks at, and a little more. */
    private static final int DIGITS = 10;

    private Verdicts() {}

    /** A kind as documents spell it. */
    static String kind(Expectation.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String number(double value) {
        return Double.isFinite(value) ? NumberText.significant(value, DIGITS) : "–";
    }

    static Text verdict(Outcome outcome) {
        if (!outcome.isPlayed()) {
            return new Text("shown", "仅列出");
        }
        return outcome.passed() ? new Text("met", "符合") : new Text("NOT MET", "不符");
    }

    /** Tolerance, and the standard error where there was luck. */
    static Text tolerance(Outcome outcome) {
        String tolerance = "± " + NumberText.significant(outcome.tolerance(), 3);
        if (outcome.standardError() == 0) {
            return Text.same(tolerance);
        }
        String error = NumberText.significant(outcome.standardError(), 3);
        return new Text(tolerance + ", s.e. " + error, tolerance + "，标准误 " + error);
    }

    /** Counts of values per kind, one line each, kinds without values left out. */
    static List<Text> counts(List<Verified> verified) {
        List<Text> lines = new ArrayList<>();
        for (Expectation.Kind kind : Expectation.Kind.values()) {
            List<Outcome> some =
                    verified.stream().flatMap(v -> v.of(kind).stream()).toList();
            long passed = some.stream().filter(Outcome::passed).count();
            String name = kind(kind);
            if (!some.isEmpty()) {
                boolean shown = kind == Expectation.Kind.REFERENCE;
                lines.add(
                        shown
                                ? new Text(name + ": " + some.size() + " shown", name + "：列出 " + some.size())
                                : new Text(
                                        name + ": " + passed + " met, " + (some.size() - passed) + " not met",
                                        name + "：符合 " + passed + "，不符 " + (some.size() - passed)));
            }
        }
        return lines;
    }

    /** The sentence that sums up. */
    static Text summary(List<Verified> verified) {
        long played = verified.stream().mapToLong(Verified::played).sum();
        long passed = verified.stream().mapToLong(Verified::passed).sum();
        return new Text(
                passed + " of " + played + " expected values met, in " + verified.size()
                        + (verified.size() == 1 ? " scenario" : " scenarios"),
                verified.size() + " 个情景的 " + played + " 个预期值中，" + passed + " 个符合");
    }

    /** Title of a scenario, with the published result where it replays one. */
    static Text title(Verified one) {
        Text title = Text.named(one.scenario().scenario(), one.scenario().nameZh(), "");
        if (one.scenario().theory().isEmpty()) {
            return title;
        }
        String result = one.scenario().theory().get().result();
        return Text.same(one.id() + "  ").plus(result.isEmpty() ? title : Text.same(result));
    }
}
