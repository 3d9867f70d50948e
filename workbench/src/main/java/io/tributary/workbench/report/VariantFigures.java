package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.KpiValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The figures of all variants side by side for a terminal: what a study without targets has to say. Variants are
 * letters, so that four of them fit 80 columns; figures that are zero everywhere are left out.
 */
final class VariantFigures {
    private static final int MOST_VARIANTS = 4;
    private static final int LABEL = 32;
    private static final int COLUMN = 11;
    /** Width of a column where fewer variants leave more room. */
    private static final int WIDE = 15;

    private static final int TERMINAL = 80;

    /** Scenarios with more named firms than this show totals only. */
    private static final int MOST_FIRMS = 8;

    private final Reading reading;
    private final Language language;

    VariantFigures(Reading reading, Language language) {
        this.reading = reading;
        this.language = language;
    }

    /** The lines of the table. */
    List<String> lines() {
        List<VariantResult> variants = reading.study().variants();
        List<VariantResult> shown = variants.subList(0, Math.min(MOST_VARIANTS, variants.size()));
        int column = shown.size() < MOST_VARIANTS ? WIDE : COLUMN;
        List<String> lines = new ArrayList<>();
        for (int v = 0; v < shown.size(); v++) {
            lines.addAll(hung("  " + letter(v) + "  ", reading.title(shown.get(v)), TERMINAL - 5));
        }
        if (variants.size() > shown.size()) {
            int rest = variants.size() - shown.size();
            lines.addAll(hung(
                    "  ",
                    new Text(
                            "+ " + rest + " more, which the report (--out) and --json show as well",
                            "另有 " + rest + " 个方案，见报告（--out）与 --json"),
                    TERMINAL - 2));
        }
        lines.add("");
        StringBuilder head = new StringBuilder(" ".repeat(2 + LABEL));
        IntStream.range(0, shown.size()).forEach(v -> head.append(TerminalText.right(letter(v), column)));
        lines.add(head.toString());
        byKpi(shown).forEach((kpi, estimates) -> lines.addAll(rows(kpi, estimates, shown, column)));
        return lines;
    }

    /** What there is to show of each KPI: the whole first, then firms; also what only some variants have. */
    private Map<String, List<KpiEstimate>> byKpi(List<VariantResult> variants) {
        boolean firms = reading.scenario().firms().size() <= MOST_FIRMS;
        Set<String> seen = new HashSet<>();
        Map<String, List<KpiEstimate>> found = new LinkedHashMap<>();
        for (VariantResult variant : variants) {
            for (KpiEstimate each : variant.kpis()) {
                boolean total = each.entity().equals(KpiValue.TOTAL);
                boolean wanted = each.month() == KpiValue.WHOLE && (total || (firms && isFirm(each.entity())));
                List<KpiEstimate> of =
                        wanted ? found.computeIfAbsent(each.kpi(), any -> new ArrayList<>()) : new ArrayList<>();
                if (wanted && each.estimate().mean() != 0 && seen.add(each.kpi() + '|' + each.entity())) {
                    of.add(total ? 0 : of.size(), each);
                }
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /** The rows of a KPI; where it has no value of the whole, its name stands above its firms. */
    private List<String> rows(String kpi, List<KpiEstimate> estimates, List<VariantResult> variants, int column) {
        List<List<Optional<KpiEstimate>>> values =
                estimates.stream().map(first -> across(first, variants)).toList();
        boolean units = values.stream().flatMap(List::stream).allMatch(each -> fits(each, column));
        Text name = reading.figures().name(kpi);
        Text unit = reading.figures().axisUnit(kpi);
        boolean said = unit.isEmpty() || name.en().toLowerCase(Locale.ROOT).contains(unit.en());
        Text head = units || said ? name : name.plus(", ").plus(unit);
        List<String> rows = new ArrayList<>();
        if (!estimates.get(0).entity().equals(KpiValue.TOTAL)) {
            rows.addAll(hung("  ", head, TERMINAL - 2));
        }
        Names names = new Names(reading.scenario());
        for (int at = 0; at < values.size(); at++) {
            String entity = estimates.get(at).entity();
            boolean total = entity.equals(KpiValue.TOTAL);
            List<String> label = total ? hung("  ", head, LABEL) : hung("    ", names.of(entity), LABEL - 2);
            rows.addAll(label.subList(0, label.size() - 1));
            StringBuilder line = new StringBuilder(TerminalText.padded(label.get(label.size() - 1), 2 + LABEL));
            values.get(at).forEach(each -> line.append(TerminalText.right(cell(each, units), column)));
            rows.add(line.toString());
        }
        return rows;
    }

    /** A text whose further lines are set in by as much as the first one. */
    private List<String> hung(String before, Text text, int width) {
        List<String> lines = new ArrayList<>();
        for (String line : TerminalText.wrap(text.in(language), width)) {
            lines.add((lines.isEmpty() ? before : " ".repeat(before.length())) + line);
        }
        return lines;
    }

    private boolean isFirm(String entity) {
        return reading.scenario().firms().stream().anyMatch(f -> f.id().equals(entity));
    }

    /** The same figure of each variant; empty where one has none. */
    private static List<Optional<KpiEstimate>> across(KpiEstimate wanted, List<VariantResult> variants) {
        return variants.stream()
                .map(v -> v.kpis().stream()
                        .filter(e -> e.kpi().equals(wanted.kpi())
                                && e.entity().equals(wanted.entity())
                                && e.month() == wanted.month())
                        .findFirst())
                .toList();
    }

    /** Whether a value with its unit leaves a space to the column before it. */
    private boolean fits(Optional<KpiEstimate> estimate, int column) {
        return TerminalText.width(cell(estimate, true)) < column;
    }

    private String cell(Optional<KpiEstimate> estimate, boolean units) {
        if (estimate.isEmpty()) {
            return "–";
        }
        String kpi = estimate.get().kpi();
        double mean = estimate.get().estimate().mean();
        Figures figures = reading.figures();
        return (units ? figures.value(kpi, mean) : figures.bare(kpi, mean)).in(language);
    }

    private static String letter(int variant) {
        return String.valueOf((char) ('A' + variant));
    }
}
