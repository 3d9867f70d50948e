package io.tributary.workbench.report;

import io.tributary.optimizer.recommendation.LoopRound;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.kpi.catalogue.Kpis;
import io.tributary.simulator.quantity.NumberText;
import java.util.ArrayList;
import java.util.List;

/** A round of the closed loop for a terminal of 80 columns: what was promised, what the simulation gives, and how far off. */
public final class LoopText {
    private static final int NAMES = 36;
    private static final int PROMISED = 10;
    private static final int SIMULATED = 18;
    private static final int OFF = 8;

    private final Figures figures;
    private final Language language;

    /**
     * Text of a scenario's rounds.
     *
     * @param currency currency of the scenario
     */
    public LoopText(String currency, Language language) {
        figures = new Figures(currency, Kpis.ALL);
        this.language = language;
    }

    /** The round; figures that lie outside the interval of the simulation by more than it allows are marked. */
    public List<String> lines(LoopRound round) {
        List<String> lines = new ArrayList<>();
        lines.add(title(round).in(language));
        lines.add(row(
                Text.NONE,
                new Text("promised", "承诺"),
                new Text("simulated, 95 %", "仿真 95 % 区间"),
                new Text("off", "偏差")));
        round.lines().forEach(line -> lines.add(row(line)));
        if (!round.lines().stream().allMatch(LoopRound.Line::agrees)) {
            lines.add(new Text("  ! promise and simulation differ", "  ! 承诺与仿真不一致").in(language));
        }
        return lines;
    }

    private static Text title(LoopRound round) {
        String moved = String.valueOf(round.moved());
        return round.number() == 0
                ? new Text("test on fresh seeds", "新种子检验")
                : new Text(
                        "round " + round.number() + ": " + moved + " areas differ from the round before",
                        "第 " + round.number() + " 轮：" + moved + " 个片区与上一轮不同");
    }

    /** A figure; its unit stands beside its name where the columns are too narrow for it. */
    private String row(LoopRound.Line line) {
        String kpi = line.kpi();
        double low = line.simulated().low();
        double high = line.simulated().high();
        Text off = Text.same(NumberText.percent(line.deviation(), 2));
        boolean fits =
                fits(figures.value(kpi, line.promised()), PROMISED) && fits(figures.range(kpi, low, high), SIMULATED);
        Text name = fits ? figures.name(kpi) : figures.name(kpi).plus(", ").plus(figures.axisUnit(kpi));
        Text promised = fits ? figures.value(kpi, line.promised()) : figures.bare(kpi, line.promised());
        Text simulated = fits ? figures.range(kpi, low, high) : figures.bareRange(kpi, low, high);
        return row(name, promised, simulated, off) + (line.agrees() ? "" : " !");
    }

    private boolean fits(Text text, int width) {
        return TerminalText.width(text.in(language)) <= width;
    }

    private String row(Text name, Text promised, Text simulated, Text off) {
        return "  " + TerminalText.padded(name.in(language), NAMES)
                + " " + TerminalText.right(promised.in(language), PROMISED)
                + " " + TerminalText.right(simulated.in(language), SIMULATED)
                + " " + TerminalText.right(off.in(language), OFF);
    }
}
