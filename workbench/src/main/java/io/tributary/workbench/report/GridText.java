package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.expect.Curves;
import java.util.ArrayList;
import java.util.List;

/** The curves of a scenario's experiment as tables of 80 columns for a terminal. */
public final class GridText {
    private static final int WIDTH = 80;
    private static final int NAME = 28;

    private final Grid grid;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private GridText(Grid grid, Language language) {
        this.grid = grid;
        this.language = language;
    }

    /** The tables, lines ended by a line feed. */
    public static String of(Curves curves, Language language) {
        GridText text = new GridText(new Grid(curves), language);
        text.write();
        return String.join("\n", text.lines) + "\n";
    }

    private void write() {
        wrapped(grid.question(), "");
        lines.add("");
        grid.takeaways().forEach(takeaway -> wrapped(takeaway, "  "));
        for (int panel = 0; panel < grid.panels(); panel++) {
            lines.add("");
            wrapped(grid.panelTitle(panel), "");
            for (int shown = 0; shown < grid.shown(); shown++) {
                writeTable(panel, shown);
            }
        }
        grid.reasons().forEach(reason -> wrapped(reason, "  "));
    }

    private void wrapped(Text text, String indent) {
        if (!text.isEmpty()) {
            TerminalText.wrap(text.in(language), WIDTH - indent.length()).forEach(line -> lines.add(indent + line));
        }
    }

    /** A table of one quantity; where the levels do not fit side by side it is broken into several. */
    private void writeTable(int panel, int shown) {
        int width = Math.max(10, grid.longestLabel(language) + 2);
        int atOnce = Math.max(1, (WIDTH - 2 - NAME) / width);
        for (int first = 0; first < grid.alongs(); first += atOnce) {
            int end = Math.min(grid.alongs(), first + atOnce);
            StringBuilder head = new StringBuilder(
                    TerminalText.padded(grid.nameWithUnit(shown).in(language), NAME));
            for (int along = first; along < end; along++) {
                head.append(TerminalText.right(grid.alongLabel(along).in(language), width));
            }
            lines.add("");
            lines.add("  " + head.toString().stripTrailing());
            for (int line = 0; line < grid.lines(); line++) {
                StringBuilder row = new StringBuilder(
                        TerminalText.padded("  " + grid.lineLabel(line).in(language), NAME));
                for (int along = first; along < end; along++) {
                    row.append(TerminalText.right(grid.number(panel, line, along, shown), width));
                }
                lines.add("  " + row.toString().stripTrailing());
            }
        }
    }
}
