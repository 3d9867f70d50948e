package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.expect.Outcome;
import io.tributary.simulator.expect.Verified;
import io.tributary.simulator.scenario.Theory;
import io.tributary.workbench.report.Table.Cell;
import io.tributary.workbench.report.Table.Column;
import java.util.ArrayList;
import java.util.List;

/** What was verified, as one offline HTML page and as the Markdown page docs/theory.md. */
public final class TheoryPage {
    private static final Text TITLE = new Text("Expected values", "预期值核对");

    private TheoryPage() {}

    /** The HTML page, to be written in UTF-8. */
    public static String html(List<Verified> verified, String engineVersion, Language language) {
        List<Text> summary = new ArrayList<>(List.of(Verdicts.summary(verified)));
        summary.addAll(Verdicts.counts(verified));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("summary", new Text("Summary", "摘要"), List.of(new Block.Paragraphs(summary))));
        List<Block> tables = new ArrayList<>();
        verified.forEach(one -> tables.add(table(one)));
        sections.add(new Section("values", new Text("Value by value", "逐项结果"), tables));
        sections.add(new Section("print", new Text("Fine print", "说明"), List.of(finePrint(engineVersion))));
        Text question = new Text("Does the engine give the values that are expected of it?", "引擎能否得出预期的数值？");
        return new Page(TITLE, question, sections).html(language, TheoryText.of(verified, language));
    }

    private static Table table(Verified one) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Outcome outcome : one.outcomes()) {
            Wording reason = outcome.reason();
            Text why = new Text(reason.en(), reason.zh());
            rows.add(List.of(
                    Cell.of(outcome.name()),
                    Cell.of(Verdicts.kind(outcome.kind())),
                    Cell.of(Verdicts.number(outcome.expected())),
                    Cell.of(Verdicts.number(outcome.obtained())),
                    Cell.of(Verdicts.tolerance(outcome)),
                    new Cell(
                            Verdicts.verdict(outcome),
                            why.isEmpty() ? List.of() : List.of(why),
                            outcome.isPlayed() ? (outcome.passed() ? 1 : -1) : 0)));
        }
        List<Column> columns = List.of(
                Column.text("Reading", "读数"),
                Column.text("Kind", "类别"),
                Column.numbers("Expected", "预期"),
                Column.numbers("Obtained", "所得"),
                Column.text("Tolerance", "容差"),
                Column.text("Verdict", "结论"));
        Text source = Text.same(one.scenario().theory().map(Theory::source).orElse(""));
        return Table.of(columns, rows).titled(Verdicts.title(one), source);
    }

    private static Block finePrint(String engineVersion) {
        return new Block.Paragraphs(List.of(
                new Text(
                        "Kinds: run, read from one run; other-variant, needs a second run; threshold, a root over runs;"
                                + " function, a pure function of the model; reference, from the literature and only"
                                + " printed.",
                        "类别：run 读自单次运行；other-variant 需另一方案的运行；threshold 为跨运行求根；function 为模型的纯函数；"
                                + "reference 为文献中的近似值，仅列出。"),
                new Text("Tributary " + engineVersion, "Tributary " + engineVersion)));
    }

    /** The Markdown page. */
    public static String markdown(List<Verified> verified, Language language) {
        StringBuilder text = new StringBuilder("# ").append(TITLE.in(language)).append("\n\n");
        text.append(
                "This page is written by `tributary verify --theory --out DIR`. The kinds and tolerances are explained"
                        + " in [expect.md](expect.md).\n\n");
        text.append(Verdicts.summary(verified).in(language)).append(".\n\n");
        Verdicts.counts(verified)
                .forEach(count -> text.append("- ").append(count.in(language)).append('\n'));
        verified.forEach(one -> write(text, one, language));
        return text.toString();
    }

    private static void write(StringBuilder text, Verified one, Language language) {
        text.append("\n## ").append(escaped(Verdicts.title(one).in(language))).append("\n\n");
        String source = one.scenario().theory().map(Theory::source).orElse("");
        if (!source.isEmpty()) {
            text.append(escaped(source)).append("\n\n");
        }
        text.append("| Reading | Kind | Expected | Obtained | Tolerance | Verdict |\n|---|---|--:|--:|---|---|\n");
        for (Outcome outcome : one.outcomes()) {
            String why = outcome.reason().in(language);
            text.append("| ")
                    .append(escaped(outcome.name()))
                    .append(" | ")
                    .append(Verdicts.kind(outcome.kind()))
                    .append(" | ")
                    .append(Verdicts.number(outcome.expected()))
                    .append(" | ")
                    .append(Verdicts.number(outcome.obtained()))
                    .append(" | ")
                    .append(Verdicts.tolerance(outcome).in(language))
                    .append(" | ")
                    .append(Verdicts.verdict(outcome).in(language))
                    .append(why.isEmpty() ? "" : ": " + escaped(why))
                    .append(" |\n");
        }
    }

    /** Text in which nothing is markup. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>|#]", "\\\\$0").replace('\n', ' ');
    }
}
