package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.scenario.Promise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan's figures for a terminal of 80 columns: their names in the reader's language, today, planned, bound. */
public final class PlanText {
    private static final int WIDTH = 80;
    private static final int NAMES = 36;
    private static final int COLUMN = 12;

    private final Figures figures;
    private final Language language;

    /**
     * Text of a scenario's plans.
     *
     * @param currency currency of the scenario
     */
    public PlanText(String currency, Language language) {
        figures = new Figures(currency, Kpis.ALL);
        this.language = language;
    }

    /** A table of what is promised, with a bound where one is proved; what is zero today and planned is left out. */
    public List<String> promised(List<Promise> promises) {
        List<String> lines = new ArrayList<>();
        lines.add(row(Text.NONE, List.of(new Text("today", "现状"), new Text("planned", "方案"), new Text("bound", "界限"))));
        List<Promise> some = promises.stream()
                .filter(promise -> promise.today() != 0 || promise.planned() != 0)
                .toList();
        for (Promise promise : some) {
            lines.add(row(promise));
        }
        return lines;
    }

    /** A figure; its unit stands beside its name where the columns are too narrow for it. */
    private String row(Promise promise) {
        String kpi = promise.kpi();
        double[] values = {promise.today(), promise.planned(), promise.bound()};
        boolean fit = Arrays.stream(values)
                .allMatch(value -> TerminalText.width(figures.value(kpi, value).in(language)) <= COLUMN);
        Text name = fit ? figures.name(kpi) : figures.name(kpi).plus(", ").plus(figures.axisUnit(kpi));
        List<Text> cells = Arrays.stream(values)
                .mapToObj(value -> fit ? figures.value(kpi, value) : figures.bare(kpi, value))
                .toList();
        return row(name, cells);
    }

    private String row(Text name, List<Text> cells) {
        StringBuilder line = new StringBuilder("  ");
        line.append(TerminalText.padded(name.in(language), NAMES));
        cells.forEach(cell -> line.append(' ').append(TerminalText.right(cell.in(language), COLUMN)));
        return line.toString();
    }

    /** Sentences in lines of at most 80 columns; further lines are set in as the first one is. */
    public static List<String> wrapped(String before, String sentences) {
        List<String> lines = new ArrayList<>();
        for (String line : TerminalText.wrap(sentences, WIDTH - before.length())) {
            lines.add((lines.isEmpty() ? before : " ".repeat(before.length())) + line);
        }
        return lines;
    }
}
