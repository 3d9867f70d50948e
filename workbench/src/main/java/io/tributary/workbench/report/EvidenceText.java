package io.tributary.workbench.report;

import io.tributary.simulator.analysis.Evidence;
import io.tributary.simulator.design.Experiment;
import io.tributary.simulator.document.Language;
import java.util.ArrayList;
import java.util.List;

/** What an experiment says, for a terminal of 80 columns: the sentence to keep of each finding and its first lines. */
public final class EvidenceText {
    private static final int WIDTH = 80;
    private static final int MOST_ROWS = 12;
    private static final int LEAST_COLUMN = 8;

    private final Evidence evidence;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private EvidenceText(Evidence evidence, Language language) {
        this.evidence = evidence;
        this.language = language;
    }

    /** The text, lines ended by a line feed. */
    public static String of(Evidence evidence, Language language) {
        return String.join("\n", new EvidenceText(evidence, language).lines()) + "\n";
    }

    private List<String> lines() {
        Experiment experiment = evidence.source().experiment();
        lines.addAll(TerminalText.wrap(
                Text.named(experiment.experiment(), experiment.nameZh(), "").in(language), WIDTH));
        for (Section section : new EvidenceSections(evidence).sections()) {
            boolean shown = !section.blocks().isEmpty() && !section.id().equals("rows");
            if (shown) {
                lines.add("");
                lines.addAll(TerminalText.wrap(section.title().in(language), WIDTH));
                section.blocks().forEach(this::block);
            }
        }
        return lines;
    }

    private void block(Block block) {
        if (block instanceof Block.Chart chart) {
            sentences(chart.title(), chart.takeaway());
            table(chart.table());
        } else if (block instanceof Table table) {
            sentences(table.title(), table.takeaway());
            table(table);
        } else if (block instanceof Block.Paragraphs paragraphs) {
            paragraphs.paragraphs().forEach(text -> lines.addAll(TerminalText.wrap(text.in(language), WIDTH)));
        }
    }

    private void sentences(Text title, Text takeaway) {
        if (!title.isEmpty()) {
            lines.addAll(TerminalText.wrap("  " + title.in(language), WIDTH));
        }
        if (!takeaway.isEmpty()) {
            lines.addAll(TerminalText.wrap("  " + takeaway.in(language), WIDTH));
        }
    }

    private void table(Table table) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(table.columns().stream().map(c -> c.title().in(language)).toList());
        table.rows().stream()
                .limit(MOST_ROWS)
                .forEach(row -> cells.add(
                        row.stream().map(cell -> cell.main().in(language)).toList()));
        int[] widths = widths(cells);
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String cell = cut(row.get(c), widths[c]);
                line.append("  ")
                        .append(
                                table.columns().get(c).numbers()
                                        ? TerminalText.right(cell, widths[c])
                                        : TerminalText.padded(cell, widths[c]));
            }
            lines.add(line.toString().stripTrailing());
        }
        if (table.rows().size() > MOST_ROWS) {
            lines.add("  … " + (table.rows().size() - MOST_ROWS)
                    + new Text(" more in report.html", " 行另见 report.html").in(language));
        }
    }

    /** As wide as the cells are; the widest give way until the line fits. */
    private static int[] widths(List<List<String>> cells) {
        int[] widths = new int[cells.get(0).size()];
        for (List<String> row : cells) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], TerminalText.width(row.get(c)));
            }
        }
        int total = 2 * widths.length;
        for (int width : widths) {
            total += width;
        }
        while (total > WIDTH) {
            int widest = 0;
            for (int c = 1; c < widths.length; c++) {
                widest = widths[c] > widths[widest] ? c : widest;
            }
            if (widths[widest] <= LEAST_COLUMN) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return widths;
    }

    private static String cut(String text, int width) {
        if (TerminalText.width(text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && TerminalText.width(text.substring(0, end)) > width - 1) {
            end--;
        }
        return text.substring(0, end) + "…";
    }
}
