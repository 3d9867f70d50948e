package io.tributary.workbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.optimizer.recommendation.LoopRound;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LoopTextTest {
    private static final LoopRound ROUND = new LoopRound(
            1,
            394,
            List.of(
                    line("coverage.numeric", 0.269752, 0.269942, 0.003, true),
                    line("cost.distribution.total", 612_512_000, 589_048_000, 10_178_000, false),
                    line("cost.distribution.per_unit", 0.251239, 0.253286, 0.000294, true),
                    line("cost.platform", 11_593_300, 12_592_300, 167_000, false),
                    line("cost.change", 9_570_000, 9_570_000, 0, true)));

    private static LoopRound.Line line(String kpi, double promised, double mean, double half, boolean agrees) {
        return new LoopRound.Line(kpi, promised, new Estimate(mean, mean - half, mean + half, 32), agrees);
    }

    @Test
    void aRoundStandsWithinEightyColumnsInBothLanguages() {
        for (Language language : Language.values()) {
            assertThat(new LoopText("CNY", language).lines(ROUND))
                    .hasSize(8)
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(80))
                    .noneMatch(line -> line.contains("cost."));
        }
    }

    @Test
    void figuresHaveNamesAndUnitsAndThoseThatDifferAreMarked() {
        List<String> lines = new LoopText("CNY", Language.EN).lines(ROUND);
        assertThat(lines.get(0)).isEqualTo("round 1: 394 areas differ from the round before");
        assertThat(lines.get(2)).contains("Numeric distribution", "27.0 %").doesNotContain("!");
        assertThat(lines.get(3))
                .contains("613 M CNY", "579 – 599 M CNY", "3.98 %")
                .endsWith(" !");
        assertThat(lines.get(4)).contains("Distribution cost per unit, CNY/unit", "0.2512", "0.2530 – 0.2536");
        assertThat(lines.get(7)).isEqualTo("  ! promise and simulation differ");
    }

    @Test
    void theTestOnFreshSeedsSaysNothingOfAreasAndHasNoMarkWhereAllAgrees() {
        LoopRound test = new LoopRound(0, 0, ROUND.lines().subList(0, 1));
        assertThat(new LoopText("CNY", Language.ZH).lines(test))
                .hasSize(3)
                .startsWith("新种子检验")
                .noneMatch(line -> line.contains("!"));
    }
}
