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
import java.util.Optional;

/** Why no plan keeps all limits, for people and as JSON, and the plan that breaks least as a table beside the plan's file. */
final class ConflictText {
    private final Conflict conflict;
    private final boolean zh;

    ConflictText(Conflict conflict, Language language) {
        this.conflict = conflict;
        zh = language == Language.ZH;
    }

    void print(PrintWriter screen) {
        List<String> names = conflict.limits().stream().map(this::name).toList();
        PlanText.wrapped(
                        "",
                        (zh ? "互相冲突的限制：" : "These limits contradict each other: ")
                                + String.join(zh ? "、" : ", ", names))
                .forEach(screen::println);
        for (Limit limit : conflict.limits()) {
            screen.println((zh ? "  仅放宽" : "  relaxing only ") + name(limit) + (zh ? "：" : ":"));
            Optional<List<Breach>> breaches =
                    Optional.ofNullable(conflict.relax().get(limit));
            breaches.ifPresentOrElse(
                    all -> all.forEach(breach -> line(screen, breach)),
                    () -> screen.println(
                            zh ? "    仍不够，或在给定时间内未找到方案" : "    not enough, or no plan was found in the time"));
        }
        screen.println(zh ? "  违反最少的方案：" : "  the plan that breaks least:");
        conflict.breaches().forEach(breach -> line(screen, breach));
    }

    private void line(PrintWriter screen, Breach breach) {
        PlanText.wrapped("    ", sentence(breach)).forEach(screen::println);
    }

    private String name(Limit limit) {
        return zh ? limit.zh() : limit.en();
    }

    private String sentence(Breach breach) {
        Sentence sentence = Planner.sentence(breach);
        return zh ? sentence.zh() : sentence.en();
    }

    /**
     * The same as an object.
     *
     * @param table file of the plan that breaks least
     */
    void writeTo(JsonText json, Path table) {
        json.object().key("limits").list();
        conflict.limits().forEach(limit -> json.value(limit.en()));
        json.endList().key("relaxing_only").list();
        for (Limit limit : conflict.limits()) {
            Optional<List<Breach>> breaches =
                    Optional.ofNullable(conflict.relax().get(limit));
            json.object().key("limit").value(limit.en());
            json.key("enough").value(breaches.isPresent());
            write(json.key("breaches"), breaches.orElse(List.of()));
            json.endObject();
        }
        json.endList().key("breaks_least").object();
        json.key("plan").value(table.toString());
        write(json.key("breaches"), conflict.breaches());
        json.endObject().endObject();
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
