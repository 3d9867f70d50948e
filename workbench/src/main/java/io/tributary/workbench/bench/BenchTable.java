package io.tributary.workbench.bench;

import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The results by instance and by family, as JSON and as text. */
public final class BenchTable {
    private final List<Outcome> outcomes;
    private final Map<String, List<Outcome>> families = new LinkedHashMap<>();

    BenchTable(List<Outcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
        for (Outcome outcome : outcomes) {
            families.computeIfAbsent(outcome.family(), f -> new ArrayList<>()).add(outcome);
        }
    }

    /** Whether every plan is feasible, none beats a proved optimum, and no bound does. */
    public boolean isSound() {
        return outcomes.stream().allMatch(outcome -> outcome.feasible() && !outcome.isImpossible());
    }

    /** The table as JSON. */
    public String json() {
        JsonText json = new JsonText();
        json.object().key("families").list();
        families.forEach((family, rows) -> write(json, family, rows));
        json.endList().key("instances").list();
        for (Outcome outcome : outcomes) {
            outcome.write(json);
            json.endObject();
        }
        return json.endList().endObject().toString();
    }

    private static void write(JsonText json, String family, List<Outcome> rows) {
        json.object().key("family").value(family);
        json.key("mean_gap").value(mean(rows, Outcome::gap)).key("worst_gap").value(worst(rows));
        json.key("mean_certified_gap").value(mean(rows, Outcome::certifiedGap));
        json.key("optimal").value(rows.stream().filter(Outcome::isOptimal).count());
        json.key("infeasible")
                .value(rows.stream().filter(row -> !row.feasible()).count());
        json.key("instances").value(rows.size()).endObject();
    }

    private static double mean(List<Outcome> rows, ToDoubleFunction<Outcome> figure) {
        return rows.stream()
                .filter(Outcome::feasible)
                .mapToDouble(figure)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    private static double worst(List<Outcome> rows) {
        return rows.stream()
                .filter(Outcome::feasible)
                .mapToDouble(Outcome::gap)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    /** The families as lines of text. */
    public List<String> text() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%-22s %5s %8s %8s %10s %8s %10s",
                "family",
                "n",
                "gap",
                "worst",
                "certified",
                "optimal",
                "infeasible"));
        families.forEach((family, rows) -> lines.add(String.format(
                Locale.ROOT,
                "%-22s %5d %8s %8s %10s %8d %10d",
                family,
                rows.size(),
                percent(mean(rows, Outcome::gap)),
                percent(worst(rows)),
                percent(mean(rows, Outcome::certifiedGap)),
                rows.stream().filter(Outcome::isOptimal).count(),
                rows.stream().filter(row -> !row.feasible()).count())));
        return lines;
    }

    /** A result as a line of text. */
    static String line(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%-28s value %14s bound %14s gap %8s certified %8s %7.2f s%s",
                outcome.instance(),
                number(outcome.value()),
                number(outcome.bound()),
                percent(outcome.gap()),
                percent(outcome.certifiedGap()),
                outcome.seconds(),
                remark(outcome));
    }

    private static String remark(Outcome outcome) {
        if (!outcome.feasible()) {
            return "  INFEASIBLE";
        }
        return outcome.isImpossible() ? "  BEYOND A PROVED OPTIMUM" : "";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.2f", value) : "-";
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.3f%%", 100 * share) : "-";
    }
}
