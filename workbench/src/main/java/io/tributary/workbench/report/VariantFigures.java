package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.KpiEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.KpiValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of all variants side by side for a terminal: what a study without targets has to say. Variants are
 * letters, so that four of them fit 80 columns; figures that are zero everywhere are left out.
 */
final class VariantFigures {
    private static final int MOST_VARIANTS = 4;
    private static final int LABEL = 32;
    private static final int COLUMN = 11;

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
        List<String> lines = new ArrayList<>();
        for (int v = 0; v < shown.size(); v++) {
            lines.add("  " + letter(v) + "  " + reading.title(shown.get(v)).in(language));
        }
        lines.add("");
        StringBuilder head = new StringBuilder(" ".repeat(2 + LABEL));
        IntStream.range(0, shown.size()).forEach(v -> head.append(TerminalText.right(letter(v), COLUMN)));
        lines.add(head.toString());
        lines.addAll(rows(shown));
        return lines;
    }

    private List<String> rows(List<VariantResult> variants) {
        List<String> rows = new ArrayList<>();
        boolean firms = reading.scenario().firms().size() <= MOST_FIRMS;
        for (KpiEstimate first : variants.get(0).kpis()) {
            boolean wanted = first.month() == KpiValue.WHOLE
                    && (first.entity().equals(KpiValue.TOTAL) || (firms && isFirm(first.entity())));
            List<KpiEstimate> same = wanted ? across(first, variants) : List.of();
            if (same.stream().anyMatch(e -> e.estimate().mean() != 0)) {
                rows.add(row(label(first), same));
            }
        }
        return rows;
    }

    private boolean isFirm(String entity) {
        return reading.scenario().firms().stream().anyMatch(f -> f.id().equals(entity));
    }

    private static List<KpiEstimate> across(KpiEstimate wanted, List<VariantResult> variants) {
        return variants.stream()
                .flatMap(v -> v.kpis().stream()
                        .filter(e -> e.kpi().equals(wanted.kpi())
                                && e.entity().equals(wanted.entity())
                                && e.month() == wanted.month())
                        .limit(1))
                .toList();
    }

    private String label(KpiEstimate estimate) {
        String name = reading.figures().name(estimate.kpi()).in(language);
        return estimate.entity().equals(KpiValue.TOTAL) ? name : "  " + estimate.entity();
    }

    private String cell(KpiEstimate estimate) {
        String value = reading.figures()
                .value(estimate.kpi(), estimate.estimate().mean())
                .in(language);
        int space = value.lastIndexOf(' ');
        return space > 0 && TerminalText.width(value) >= COLUMN ? value.substring(0, space) : value;
    }

    private String row(String label, List<KpiEstimate> estimates) {
        StringBuilder line = new StringBuilder("  ");
        line.append(TerminalText.padded(TerminalText.wrap(label, LABEL).get(0), LABEL));
        estimates.forEach(estimate -> line.append(TerminalText.right(cell(estimate), COLUMN)));
        return line.toString();
    }

    private static String letter(int variant) {
        return String.valueOf((char) ('A' + variant));
    }
}
