package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.experiment.TargetEstimate;
import io.tributary.simulator.experiment.VariantResult;
import io.tributary.simulator.kpi.Kpi;
import java.util.List;
import java.util.Optional;

/** The answer first, for a terminal of 80 columns: question, recommendation, targets, money, reasons, risks. */
public final class Answer {
    private static final int COLUMNS = 80;
    private static final int LABEL = 48;
    private static final String BOLD = "1";
    private static final String GREEN = "32";
    private static final String RED = "31";

    private final Reading reading;
    private final Language language;
    private final boolean colors;
    private final StringBuilder out = new StringBuilder();

    private Answer(Reading reading, Language language, boolean colors) {
        this.reading = reading;
        this.language = language;
        this.colors = colors;
    }

    /**
     * The answer as lines of at most 80 columns.
     *
     * @param study what was found
     * @param kpis the KPIs, for names and units
     * @param language language of the answer
     * @param colors whether to mark lines with ANSI colors
     */
    public static String of(StudyResult study, List<Kpi> kpis, Language language, boolean colors) {
        return of(new Reading(study, kpis), language, colors);
    }

    static String of(Reading reading, Language language, boolean colors) {
        Answer answer = new Answer(reading, language, colors);
        answer.writeHeadline();
        answer.writeTargets();
        answer.writeBoard();
        answer.writeRemarks();
        answer.writeLists();
        return answer.out.toString();
    }

    private void writeHeadline() {
        Headline headline = new Headline(reading);
        paragraph("", headline.question());
        out.append('\n');
        String title = headline.label().plus(new Text(": ", "：")).in(language)
                + reading.title(reading.chosen()).in(language);
        for (String line : TerminalText.wrap(title, COLUMNS)) {
            line(painted(BOLD, line));
        }
        paragraph("  ", headline.sentence());
        if (!reading.chosen().targets().isEmpty()) {
            headline.money().ifPresent(money -> paragraph("  ", money));
        }
        KeptPromise.bound(reading).ifPresent(bound -> paragraph("  ", bound));
        headline.changes().ifPresent(changes -> paragraph("  ", changes));
    }

    /** How firms played, where that is not the whole story. */
    private void writeRemarks() {
        for (VariantResult variant : reading.variants()) {
            for (String remark : variant.remarks()) {
                out.append('\n');
                paragraph("", reading.title(variant).plus(new Text(": " + remark, "：" + remark)));
            }
        }
    }

    private void writeTargets() {
        List<TargetEstimate> targets = reading.chosen().targets();
        if (targets.isEmpty()) {
            out.append('\n');
            new VariantFigures(reading, language).lines().forEach(this::line);
            return;
        }
        Words words = new Words(reading);
        out.append('\n');
        for (TargetEstimate target : targets) {
            writeProbability(words.target(target.target()), target.probability(), mustOf(target));
        }
        if (targets.size() > 1) {
            writeProbability(words.together(), reading.chosen().joint(), Optional.empty());
        }
    }

    /** The lights of the targets, of the whole and part by part. */
    private void writeBoard() {
        list(new Text("Dashboard", "绩效看板"), Board.sentences(reading));
    }

    private static Optional<Double> mustOf(TargetEstimate target) {
        return target.target().must();
    }

    private void writeProbability(Text label, Probability probability, Optional<Double> must) {
        List<String> lines = TerminalText.wrap(label.in(language), LABEL);
        for (String line : lines.subList(0, lines.size() - 1)) {
            line("  " + line);
        }
        String last = TerminalText.padded(lines.get(lines.size() - 1), LABEL);
        String share = TerminalText.right(Words.percent(probability.share()), 6);
        String interval = TerminalText.padded("  (" + Words.interval(probability) + ")", 13);
        line(("  " + last + share + interval + mark(probability, must)).stripTrailing());
    }

    private String mark(Probability probability, Optional<Double> must) {
        if (must.isEmpty()) {
            return "";
        }
        return probability.share() >= must.get() ? painted(GREEN, "ok") : painted(RED, "!");
    }

    private void writeLists() {
        if (reading.chosen().targets().isEmpty()) {
            return;
        }
        Findings findings = new Findings(reading);
        list(new Text("Why", "理由"), findings.reasons());
        list(new Text("Risks", "风险"), findings.risks());
        list(new Text("What would change the answer", "什么会改变结论"), new TurningPoints(reading).sentences());
    }

    private void list(Text title, List<Text> items) {
        if (items.isEmpty()) {
            return;
        }
        out.append('\n');
        line(painted(BOLD, title.in(language)));
        for (Text item : items) {
            String start = "- ";
            for (String line : TerminalText.wrap(item.in(language), COLUMNS - 4)) {
                line("  " + start + line);
                start = "  ";
            }
        }
    }

    private void paragraph(String indent, Text text) {
        for (String line : TerminalText.wrap(text.in(language), COLUMNS - indent.length())) {
            line(indent + line);
        }
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private String painted(String color, String text) {
        return colors ? "\u001b[" + color + "m" + text + "\u001b[0m" : text;
    }
}
