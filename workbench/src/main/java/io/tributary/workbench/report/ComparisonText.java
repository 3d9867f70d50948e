package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.kpi.Kpi;
import io.tributary.workbench.report.Comparison.Affected;
import io.tributary.workbench.report.Comparison.Side;
import java.util.List;

/** A comparison as a person reads it in a terminal of 80 columns. */
public final class ComparisonText {
    private static final int WIDTH = 80;
    private static final int NAMES = 32;
    private static final int MOST_LOSERS = 5;

    private final Comparison comparison;
    private final ComparisonRows rows;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private ComparisonText(Comparison comparison, List<Kpi> kpis, Language language) {
        this.comparison = comparison;
        this.language = language;
        rows = new ComparisonRows(comparison, kpis);
    }

    /** The text; its lines end with {@code \n}. */
    public static String of(Comparison comparison, List<Kpi> kpis, Language language) {
        return new ComparisonText(comparison, kpis, language).text();
    }

    private String text() {
        int plans = comparison.plans().size();
        int cell = Math.max(8, (WIDTH - NAMES) / plans);
        int atOnce = Math.max(1, (WIDTH - NAMES) / cell);
        for (int from = 0; from < plans; from += atOnce) {
            table(from, Math.min(plans, from + atOnce), cell);
        }
        comparison.plans().stream().skip(1).forEach(this::people);
        for (Side side : comparison.plans()) {
            side.breaches()
                    .forEach(breach -> paragraph(
                            new Text(side.name() + ": " + breach.getKey(), side.titleZh() + "：" + breach.getValue())));
        }
        return out.toString();
    }

    private void table(int from, int to, int cell) {
        out.append(" ".repeat(NAMES));
        for (Side side : comparison.plans().subList(from, to)) {
            out.append(TerminalText.right(cut(side.title().in(language), cell - 1), cell));
        }
        out.append('\n');
        for (ComparisonRows.Line line : rows.lines()) {
            out.append(TerminalText.padded(cut(line.name().in(language), NAMES - 1), NAMES));
            for (Text text : line.cells().subList(from, to)) {
                out.append(TerminalText.right(cut(text.in(language), cell - 1), cell));
            }
            out.append('\n');
        }
        out.append('\n');
    }

    /** Who loses most under a plan. */
    private void people(Side side) {
        List<Affected> affected = comparison.affected(side);
        long losers = affected.stream().filter(a -> a.margin() < 0).count();
        paragraph(new Text(
                side.name() + " against " + comparison.first().name() + ": "
                        + comparison.moved(side).size() + " areas change hands, length or wholesaler, " + losers
                        + " partners lose trade margin, " + (affected.size() - losers) + " win.",
                side.titleZh() + " 对比 " + comparison.first().titleZh() + "："
                        + comparison.moved(side).size() + " 个片区易主、改变层级或批发商，" + losers + " 个渠道商毛利减少，"
                        + (affected.size() - losers) + " 个增加。"));
        affected.stream().filter(a -> a.margin() < 0).limit(MOST_LOSERS).forEach(loser -> {
            Text money = rows.figures().difference("cost.margin", loser.margin());
            out.append("  ")
                    .append(loser.partner())
                    .append("  ")
                    .append(loser.before().areas())
                    .append(" -> ")
                    .append(loser.after().areas())
                    .append(language == Language.ZH ? " 个片区，" : " areas, ")
                    .append(money.in(language))
                    .append('\n');
        });
    }

    private void paragraph(Text text) {
        TerminalText.wrap(text.in(language), WIDTH)
                .forEach(line -> out.append(line).append('\n'));
    }

    private static String cut(String text, int width) {
        String cut = text;
        while (TerminalText.width(cut) > width) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return cut;
    }
}
