package io.tributary.workbench.report;

import io.tributary.optimizer.search.PolicyResult;
import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.Probability;
import io.tributary.simulator.quantity.NumberText;
import io.tributary.simulator.scenario.Change;
import io.tributary.simulator.scenario.Target;
import io.tributary.workbench.table.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a policy search found: lines of 80 columns for a terminal, and JSON. */
public final class PolicyText {
    private static final int WIDTH = 80;
    private static final int SHOWN = 3;

    private PolicyText() {}

    /** The lines, ending with a line break. */
    public static String of(String title, PolicyResult result, Language language) {
        StringBuilder text = new StringBuilder();
        line(title, text);
        for (Change change : result.changes()) {
            line("  " + change.path() + " = " + change.value(), text);
        }
        tested(result, language, text);
        if (!result.kept()) {
            line(
                    new Text("The conditions are NOT kept on the mean of the fresh futures.", "在全新的未来中，均值条件未能满足。")
                            .in(language),
                    text);
        }
        result.reached().ifPresent(reached -> reached(reached, language, text));
        result.split().ifPresent(split -> split(split, language, text));
        line(
                new Text("%,d candidates, %,d runs.", "%,d 个候选，%,d 次运行。")
                        .in(language)
                        .formatted(result.candidates(), result.runs()),
                text);
        alike(result.alike(), language, text);
        return text.toString();
    }

    private static void tested(PolicyResult result, Language language, StringBuilder text) {
        line(
                new Text(
                                "In fresh futures the goal is %s (95 %%: %s to %s); the search itself saw %s, so it promised %s too much.",
                                "在全新的未来中目标值为 %s（95 %%：%s 至 %s）；搜索时为 %s，即高估了 %s。")
                        .in(language)
                        .formatted(
                                number(result.tested()),
                                number(result.low()),
                                number(result.high()),
                                number(result.searched()),
                                number(result.optimism())),
                text);
        line(
                new Text(
                                "Against the scenario as written, in the same futures: better by %s to %s.",
                                "与原情景在相同未来中相比：改善 %s 至 %s。")
                        .in(language)
                        .formatted(number(result.gainLow()), number(result.gainHigh())),
                text);
    }

    private static void reached(PolicyResult.Reached reached, Language language, StringBuilder text) {
        Text verdict = reached.isReached()
                ? new Text(
                        "All targets are met together in %s of fresh futures (95 %%: %s to %s); asked were %s.",
                        "在全新的未来中，全部目标同时达成的概率为 %s（95 %%：%s 至 %s），要求为 %s。")
                : new Text(
                        "NOT reached: all targets are met together in %s of fresh futures (95 %%: %s to %s), not %s.",
                        "未能达成：在全新的未来中，全部目标同时达成的概率为 %s（95 %%：%s 至 %s），要求为 %s。");
        line(
                verdict.in(language)
                        .formatted(
                                percent(reached.joint().share()),
                                percent(reached.joint().low()),
                                percent(reached.joint().high()),
                                percent(reached.wanted())),
                text);
        line(
                new Text("  The search itself saw %s in its own futures.", "  搜索所用未来中的达成率为 %s。")
                        .in(language)
                        .formatted(percent(reached.searched())),
                text);
        each(reached, language, text);
        if (!reached.isReached()) {
            line(
                    new Text(
                                    "This is the nearest miss that was found: the worst target lacks %s of what was asked.",
                                    "这是找到的最接近方案：最差的目标还差要求的 %s。")
                            .in(language)
                            .formatted(percent(reached.miss())),
                    text);
        }
    }

    private static void each(PolicyResult.Reached reached, Language language, StringBuilder text) {
        for (int t = 0; t < reached.targets().size(); t++) {
            Target target = reached.targets().get(t);
            line(
                    new Text("  %s by %s (%s): met in %s", "  %s 变化 %s(%s)：达成概率 %s")
                            .in(language)
                            .formatted(
                                    target.kpi(),
                                    number(target.change()),
                                    target.basis().name().toLowerCase(Locale.ROOT),
                                    percent(reached.each().get(t).share())),
                    text);
        }
    }

    private static void split(PolicyResult.Split split, Language language, StringBuilder text) {
        line(new Text("The budget, and what a unit of money brings:", "预算分配与每单位资金的回报：").in(language), text);
        for (PolicyResult.Pot pot : split.pots()) {
            line(
                    new Text(
                                    "  %s gets %s; the last part brought %s each, the next would bring %s",
                                    "  %s 得 %s；最后一份每单位带来 %s，下一份为 %s")
                            .in(language)
                            .formatted(pot.path(), number(pot.money()), number(pot.last()), number(pot.next())),
                    text);
        }
        line(
                new Text(
                                "Shadow price: one more unit of budget brings %s; %s is better left unspent.",
                                "影子价格：预算每增加一单位带来 %s;%s 不宜花出。")
                        .in(language)
                        .formatted(number(split.price()), number(split.left())),
                text);
    }

    private static void write(PolicyResult.Split split, JsonText json) {
        json.key("split").object().key("price").value(split.price());
        json.key("left").value(split.left()).key("pots").list();
        for (PolicyResult.Pot pot : split.pots()) {
            json.object().key("path").value(pot.path()).key("money").value(pot.money());
            json.key("last").value(pot.last()).key("next").value(pot.next()).endObject();
        }
        json.endList().endObject();
    }

    private static String percent(double share) {
        return NumberText.percent(share, 1);
    }

    private static void alike(List<List<Change>> alike, Language language, StringBuilder text) {
        if (alike.isEmpty()) {
            return;
        }
        line(
                new Text("%d others cannot be told apart from it, such as:", "另有 %d 个候选无法与其区分，例如：")
                        .in(language)
                        .formatted(alike.size()),
                text);
        for (List<Change> other : alike.subList(0, Math.min(SHOWN, alike.size()))) {
            line(
                    "  "
                            + other.stream()
                                    .map(change -> change.path() + " = " + change.value())
                                    .collect(Collectors.joining(", ")),
                    text);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.1f" : "%.4g", value);
    }

    private static void line(String line, StringBuilder text) {
        TerminalText.wrap(line, WIDTH).forEach(part -> text.append(part).append('\n'));
    }

    /** The result as one JSON object, keys in a fixed order. */
    public static String json(String title, PolicyResult result) {
        JsonText json = new JsonText().object();
        json.key("policy").value(title).key("changes").list();
        write(result.changes(), json);
        json.endList();
        json.key("searched").value(result.searched()).key("tested").value(result.tested());
        json.key("low").value(result.low()).key("high").value(result.high());
        json.key("gain_low").value(result.gainLow()).key("gain_high").value(result.gainHigh());
        json.key("optimism").value(result.optimism()).key("kept").value(result.kept());
        result.reached().ifPresent(reached -> write(reached, json));
        result.split().ifPresent(split -> write(split, json));
        json.key("candidates").value(result.candidates()).key("runs").value(result.runs());
        json.key("alike").list();
        for (List<Change> other : result.alike()) {
            json.list();
            write(other, json);
            json.endList();
        }
        json.endList().key("trace").list();
        result.trace().forEach(json::value);
        return json.endList().endObject().toString();
    }

    private static void write(PolicyResult.Reached reached, JsonText json) {
        json.key("reached").object().key("wanted").value(reached.wanted());
        json.key("searched").value(reached.searched());
        json.key("is_reached").value(reached.isReached()).key("miss").value(reached.miss());
        json.key("joint").object();
        write(reached.joint(), json);
        json.endObject().key("targets").list();
        for (int t = 0; t < reached.targets().size(); t++) {
            json.object().key("kpi").value(reached.targets().get(t).kpi());
            write(reached.each().get(t), json);
            json.endObject();
        }
        json.endList().endObject();
    }

    private static void write(Probability probability, JsonText json) {
        json.key("probability").value(probability.share());
        json.key("low").value(probability.low()).key("high").value(probability.high());
    }

    private static void write(List<Change> changes, JsonText json) {
        for (Change change : changes) {
            json.object().key("path").value(change.path()).key("value").value(change.value());
            json.endObject();
        }
    }
}
