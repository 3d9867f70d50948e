package io.tributary.workbench.bench;

import io.tributary.workbench.table.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The results by instance and by family, as JSON and as text. */
public final class BenchTable {
    /** Added to a family's name for its instances whose best value nobody has proved. */
    private static final String UNPROVEN = ", unproven";

    private final List<Outcome> outcomes;
    private final Map<String, List<Outcome>> families = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Outcome>>> others = new LinkedHashMap<>();

    BenchTable(List<Outcome> all) {
        outcomes = all.stream().filter(BenchTable::isOurs).toList();
        for (Outcome outcome : all) {
            boolean apart = Double.isFinite(outcome.best()) && !outcome.proven();
            String family = outcome.family() + (apart ? UNPROVEN : "");
            if (isOurs(outcome)) {
                families.computeIfAbsent(family, f -> new ArrayList<>()).add(outcome);
            } else {
                others.computeIfAbsent(outcome.solver(), solver -> new LinkedHashMap<>())
                        .computeIfAbsent(family, f -> new ArrayList<>())
                        .add(outcome);
            }
        }
    }

    private static boolean isOurs(Outcome outcome) {
        return outcome.solver().equals(Outcome.OURS);
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
        json.endList();
        if (!others.isEmpty()) {
            json.key("others").list();
            others.forEach((solver, rows) -> {
                json.object().key("solver").value(solver).key("families").list();
                rows.forEach((family, row) -> write(json, family, row));
                json.endList().key("instances").list();
                rows.values()
                        .forEach(row -> row.forEach(outcome -> {
                            outcome.write(json);
                            json.endObject();
                        }));
                json.endList().endObject();
            });
            json.endList();
        }
        return json.endObject().toString();
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

    /** The families as lines of text; other solvers below ours, each with the instances for which it has no plan. */
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
                others.isEmpty() ? "infeasible" : "no plan"));
        families.forEach((family, rows) -> {
            lines.add(line(family, rows));
            others.forEach((solver, theirs) ->
                    Optional.ofNullable(theirs.get(family)).ifPresent(row -> lines.add(line("  " + solver, row))));
        });
        return lines;
    }

    private static String line(String name, List<Outcome> rows) {
        return String.format(
                Locale.ROOT,
                "%-22s %5d %8s %8s %10s %8d %10d",
                name,
                rows.size(),
                percent(mean(rows, Outcome::gap)),
                percent(worst(rows)),
                percent(mean(rows, Outcome::certifiedGap)),
                rows.stream().filter(Outcome::isOptimal).count(),
                rows.stream().filter(row -> !row.feasible()).count());
    }

    /** A result as a line of text. */
    static String line(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%-28s value %14s bound %14s gap %8s certified %8s %7.2f s%s",
                outcome.instance() + (isOurs(outcome) ? "" : " " + outcome.solver()),
                number(outcome.value()),
                number(outcome.bound()),
                percent(outcome.gap()),
                percent(outcome.certifiedGap()),
                outcome.seconds(),
                remark(outcome));
    }

    private static String remark(Outcome outcome) {
        if (!outcome.feasible()) {
            return Double.isFinite(outcome.value()) ? "  INFEASIBLE" : "  NO PLAN";
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
