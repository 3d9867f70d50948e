package io.tributary.workbench.cli;

import io.tributary.optimizer.recommendation.Conflict;
import io.tributary.optimizer.recommendation.Planner;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.simulator.document.Language;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Which limits contradict each other, for people: what is proved, and what the time did not suffice to decide. */
final class ConflictText {
    private final PrintWriter screen;
    private final boolean zh;

    ConflictText(PrintWriter screen, Language language) {
        this.screen = screen;
        zh = language == Language.ZH;
    }

    void print(Conflict conflict) {
        screen.println(say("These limits contradict each other: ", "互相冲突的限制：") + names(conflict.limits()));
        if (!conflict.undecided().isEmpty()) {
            screen.println(say(
                    "  not decided in the time whether these are needed for it: " + names(conflict.undecided()),
                    "  在给定时间内未能判定是否必要：" + names(conflict.undecided())));
        }
        for (Limit limit : conflict.limits()) {
            screen.println(say("  relaxing only " + limit.en() + ":", "  仅放宽 " + limit.zh() + "："));
            Optional.ofNullable(conflict.relax().get(limit)).ifPresent(this::print);
        }
        screen.println(say("  the plan that breaks least:", "  违反最少的方案："));
        conflict.least()
                .ifPresentOrElse(
                        broken -> broken.breaches().forEach(this::print),
                        () -> screen.println(say("    none was found in the time", "    在给定时间内未找到")));
    }

    private void print(Conflict.Relaxed relaxed) {
        switch (relaxed.verdict()) {
            case POSSIBLE -> relaxed.breaches().forEach(this::print);
            case IMPOSSIBLE -> screen.println(say("    not enough", "    仍不够"));
            case UNDECIDED ->
                screen.println(say(
                        "    not decided: the time was over before a plan was found or excluded",
                        "    未判定：在给定时间内既未找到方案，也未能排除"));
        }
    }

    private void print(Breach breach) {
        screen.println("    "
                + (zh ? Planner.sentence(breach).zh() : Planner.sentence(breach).en()));
    }

    private String names(List<Limit> limits) {
        return String.join(
                say(", ", "、"),
                limits.stream().map(limit -> zh ? limit.zh() : limit.en()).toList());
    }

    private String say(String en, String chinese) {
        return zh ? chinese : en;
    }
}
