package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.expect.Outcome;
import io.tributary.simulator.expect.Verified;
import io.tributary.simulator.scenario.Theory;
import java.util.List;

/** What was verified, as a table of 80 columns for a terminal. */
public final class TheoryText {
    private static final int WIDTH = 80;
    private static final int NAME = 38;
    private static final int NUMBER = 15;

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private TheoryText(Language language) {
        this.language = language;
    }

    /** The table, ending with a line break. */
    public static String of(List<Verified> verified, Language language) {
        TheoryText table = new TheoryText(language);
        verified.forEach(table::write);
        Verdicts.counts(verified).forEach(count -> table.line(count.in(language)));
        table.line(Verdicts.summary(verified).in(language));
        return table.text.toString();
    }

    private void write(Verified one) {
        TerminalText.wrap(Verdicts.title(one).in(language), WIDTH).forEach(this::line);
        String source = one.scenario().theory().map(Theory::source).orElse("");
        if (!source.isEmpty()) {
            TerminalText.wrap(source, WIDTH - 2).forEach(line -> line("  " + line));
        }
        if (one.outcomes().isEmpty()) {
            line(new Text("  expects nothing: it has no expect: block", "  没有预期值：缺少 expect:").in(language));
        } else {
            row(
                    new Text("reading", "读数").in(language),
                    new Text("expected", "预期").in(language),
                    new Text("obtained", "所得").in(language),
                    "");
        }
        one.outcomes().forEach(this::write);
        line("");
    }

    private void write(Outcome outcome) {
        List<String> name = TerminalText.wrap(outcome.name(), NAME);
        row(
                name.get(0),
                Verdicts.number(outcome.expected()),
                Verdicts.number(outcome.obtained()),
                Verdicts.verdict(outcome).in(language));
        name.subList(1, name.size()).forEach(rest -> line("    " + rest));
        if (!outcome.reason().equals(Wording.NONE)) {
            TerminalText.wrap(outcome.reason().in(language), WIDTH - 4).forEach(line -> line("    " + line));
        }
    }

    private void row(String name, String expected, String obtained, String verdict) {
        line("  " + TerminalText.padded(name, NAME) + TerminalText.right(expected, NUMBER) + " "
                + TerminalText.right(obtained, NUMBER) + " " + verdict);
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
