package io.tributary.workbench.cli;

import io.tributary.optimizer.reason.Figures;
import io.tributary.optimizer.recommendation.OtherPlan;
import io.tributary.simulator.channel.Assignment;
import io.tributary.simulator.document.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Other plans as tables beside the plan's file, each with a line on what it would mean. */
final class OtherPlanText {
    private final PrintWriter screen;
    private final Path plan;
    private final String currency;
    private final boolean zh;

    OtherPlanText(PrintWriter screen, Path plan, String currency, Language language) {
        this.screen = screen;
        this.plan = plan;
        this.currency = currency;
        zh = language == Language.ZH;
    }

    /**
     * Writes and tells them.
     *
     * @param kind a word of the files' names
     */
    void print(List<OtherPlan> plans, String kind) {
        for (int i = 0; i < plans.size(); i++) {
            OtherPlan other = plans.get(i);
            Path file = Path.of(plan.toString().replaceFirst("\\.json$", "") + "-" + kind + "-" + (i + 1) + ".csv");
            write(other.network(), file);
            screen.println("  " + file + (zh ? "：" : ": ") + sentence(other));
        }
        if (plans.isEmpty()) {
            screen.println(zh ? "  在给定时间内未找到其他方案。" : "  No other plan was found in the time.");
        }
    }

    /** The file of the plan that breaks least. */
    Path leastFile() {
        return Path.of(plan.toString().replaceFirst("\\.json$", "") + "-breaks-least.csv");
    }

    /** Writes the plan that breaks least, and says where. */
    void least(List<Assignment> network) {
        Path file = leastFile();
        write(network, file);
        screen.println("    " + (zh ? "已写入 " : "written to ") + file);
    }

    private String sentence(OtherPlan other) {
        String outlets = signed(other.moreOutlets(), Figures.whole(other.moreOutlets()));
        String money = signed(other.moreCents(), Figures.money(other.moreCents())) + " " + currency;
        return zh
                ? "门店 " + outlets + " 家，成本 " + money + "，" + other.differs() + " 个片区不同"
                : outlets + " outlets, " + money + ", " + other.differs() + " areas differ";
    }

    private static String signed(long number, String text) {
        return number >= 0 ? "+" + text : text;
    }

    private static void write(List<Assignment> network, Path file) {
        String text = "area,chain\n"
                + String.join(
                        "\n",
                        network.stream()
                                .map(row -> row.area() + "," + String.join(">", row.chain()))
                                .toList())
                + "\n";
        try {
            new TargetFile(file).write(part -> Files.writeString(part, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
