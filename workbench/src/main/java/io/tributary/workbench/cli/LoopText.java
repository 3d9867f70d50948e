package io.tributary.workbench.cli;

import io.tributary.optimizer.recommendation.LoopRound;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.quantity.NumberText;
import java.util.Locale;

/** A round of the closed loop as a table: promise, simulation with its interval, deviation, verdict. */
final class LoopText {
    private static final int DIGITS = 6;

    private LoopText() {}

    static String of(LoopRound round, Language language) {
        boolean zh = language == Language.ZH;
        StringBuilder text = new StringBuilder(title(round, zh)).append('\n');
        text.append(
                zh
                        ? "  指标                          承诺            仿真            95 % 区间                       偏差       结论\n"
                        : "  figure                        promised        simulated       95 % interval                   off        verdict\n");
        for (LoopRound.Line line : round.lines()) {
            String verdict = zh ? (line.agrees() ? "一致" : "不一致") : line.agrees() ? "agrees" : "differs";
            text.append(String.format(
                    Locale.ROOT,
                    "  %-29s %-15s %-15s %-31s %-10s %s%n",
                    line.kpi(),
                    number(line.promised()),
                    number(line.simulated().mean()),
                    number(line.simulated().low()) + " .. "
                            + number(line.simulated().high()),
                    NumberText.percent(line.deviation(), 2),
                    verdict));
        }
        return text.toString();
    }

    private static String number(double value) {
        return NumberText.significant(value, DIGITS);
    }

    private static String title(LoopRound round, boolean zh) {
        if (round.number() == 0) {
            return zh ? "新种子检验" : "test on fresh seeds";
        }
        String moved = String.valueOf(round.moved());
        return zh
                ? "第 " + round.number() + " 轮：" + moved + " 个片区与上一轮不同"
                : "round " + round.number() + ": " + moved + " areas differ from the round before";
    }
}
