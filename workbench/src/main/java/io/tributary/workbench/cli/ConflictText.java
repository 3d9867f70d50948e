package io.tributary.workbench.cli;

import io.tributary.optimizer.reason.Sentence;
import io.tributary.optimizer.recommendation.Conflict;
import io.tributary.optimizer.recommendation.Planner;
import io.tributary.optimizer.selection.Breach;
import io.tributary.optimizer.selection.Limit;
import io.tributary.simulator.document.Language;
import io.tributary.workbench.report.PlanText;
import io.tributary.workbench.table.JsonText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Why no plan keeps all limits, for people and as JSON: what is proved, what the time did not suffice to decide, and the
 * plan that breaks least as a table beside the plan's file.
 */
final class ConflictText {
    private final Conflict conflict;
    private final boolean zh;

    ConflictText(Conflict conflict, Language language) {
        this.conflict = conflict;
        zh = language == Language.ZH;
    }

    void print(PrintWriter screen) {
        wrapped(screen, "", say("These limits contradict each other: ", "互相冲突的限制：") + names(conflict.limits()));
        if (!conflict.undecided().isEmpty()) {
            String open = say("not decided in the time whether these are needed for it: ", "在给定时间内未能判定是否必要：");
            wrapped(screen, "  ", open + names(conflict.undecided()));
        }
        for (Limit limit : conflict.limits()) {
            screen.println(say("  relaxing only ", "  仅放宽") + name(limit) + say(":", "："));
            print(screen, relaxed(limit));
        }
        screen.println(say("  the plan that breaks least:", "  违反最少的方案："));
        conflict.least()
                .ifPresentOrElse(
                        broken -> print(screen, broken.breaches()),
                        () -> screen.println(say("    none was found in the time", "    在给定时间内未找到")));
    }

    private Conflict.Relaxed relaxed(Limit limit) {
        return Objects.requireNonNull(conflict.relax().get(limit), limit.en());
    }

    private void print(PrintWriter screen, Conflict.Relaxed relaxed) {
        switch (relaxed.verdict()) {
            case POSSIBLE -> print(screen, relaxed.breaches());
            case IMPOSSIBLE -> screen.println(say("    not enough", "    仍不够"));
            case UNDECIDED ->
                wrapped(
                        screen,
                        "    ",
                        say(
                                "not decided: the time was over before a plan was found or excluded",
                                "未判定：在给定时间内既未找到方案，也未能排除"));
        }
    }

    private void print(PrintWriter screen, List<Breach> breaches) {
        breaches.forEach(breach -> wrapped(screen, "    ", sentence(breach)));
    }

    private static void wrapped(PrintWriter screen, String indent, String text) {
        PlanText.wrapped(indent, text).forEach(screen::println);
    }

    private String names(List<Limit> limits) {
        return String.join(say(", ", "、"), limits.stream().map(this::name).toList());
    }

    private String name(Limit limit) {
        return say(limit.en(), limit.zh());
    }

    private String sentence(Breach breach) {
        Sentence sentence = Planner.sentence(breach);
        return say(sentence.en(), sentence.zh());
    }

    private String say(String en, String chinese) {
        return zh ? chinese : en;
    }

    /**
     * The same as an object.
     *
     * @param table file of the plan that breaks least, where it is written
     */
    void writeTo(JsonText json, Optional<Path> table) {
        json.object().key("limits").list();
        conflict.limits().forEach(limit -> json.value(limit.en()));
        json.endList().key("undecided").list();
        conflict.undecided().forEach(limit -> json.value(limit.en()));
        json.endList().key("relaxing_only").list();
        for (Limit limit : conflict.limits()) {
            Conflict.Relaxed relaxed = relaxed(limit);
            json.object().key("limit").value(limit.en());
            json.key("verdict").value(relaxed.verdict().name().toLowerCase(Locale.ROOT));
            write(json.key("breaches"), relaxed.breaches());
            json.endObject();
        }
        json.endList();
        conflict.least().ifPresent(broken -> {
            json.key("breaks_least").object();
            table.ifPresent(file -> json.key("plan").value(file.toString()));
            write(json.key("breaches"), broken.breaches());
            json.endObject();
        });
        json.endObject();
    }

    private void write(JsonText json, List<Breach> breaches) {
        json.list();
        for (Breach breach : breaches) {
            json.object().key("limit").value(breach.limit().en());
            json.key("entity").value(breach.entity());
            json.key("allowed").value(breach.allowed());
            json.key("actual").value(breach.actual());
            json.key("unit").value(breach.limit().unitEn());
            json.key("sentence").value(sentence(breach)).endObject();
        }
        json.endList();
    }
}
