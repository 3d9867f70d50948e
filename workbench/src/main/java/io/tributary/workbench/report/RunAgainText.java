package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.workbench.table.JsonText;
import java.util.List;

/** What came of running studies again: for a terminal of 80 columns, and as JSON. */
public final class RunAgainText {
    private static final int WIDTH = 80;
    private static final int HASH = 16;

    private RunAgainText() {}

    /**
     * What was recorded against what came out now.
     *
     * @param path where the run lies
     * @param name title of the study, or name of a file of the run folder
     * @param engineVersion version of the engine that ran it; empty for a file
     * @param recorded hash that was recorded
     * @param obtained hash of today; empty where the file is missing
     */
    public record Compared(String path, String name, String engineVersion, String recorded, String obtained) {
        /** Whether nothing differs. */
        public boolean same() {
            return recorded.equals(obtained);
        }
    }

    /** Lines of text, ending with a line break. */
    public static String of(List<Compared> all, String version, Language language) {
        StringBuilder text = new StringBuilder();
        for (Compared one : all) {
            TerminalText.wrap(sentence(one, version).in(language), WIDTH)
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static Text sentence(Compared one, String version) {
        boolean file = one.engineVersion().isEmpty();
        String hash = start(one.recorded());
        if (one.same()) {
            return file
                    ? new Text("unchanged: " + one.name(), "未改动：" + one.name())
                    : new Text(
                            "the same: " + one.name() + " comes out again with digest " + hash,
                            "一致：" + one.name() + " 重新运行后摘要仍为 " + hash);
        }
        if (file) {
            return one.obtained().isEmpty()
                    ? new Text("MISSING: " + one.name(), "缺失：" + one.name())
                    : new Text(
                            "CHANGED: " + one.name() + " is no longer the file that the run wrote",
                            "已改动：" + one.name() + " 已不是运行时写出的文件");
        }
        Text told = new Text(
                "DIFFERENT: " + one.name() + " was recorded with digest " + hash + " and comes out with "
                        + start(one.obtained()) + ".",
                "不一致：" + one.name() + " 记录的摘要为 " + hash + "，重新运行得到 " + start(one.obtained()) + "。");
        return one.engineVersion().equals(version)
                ? told.plus(new Text(
                        " Maybe the record was changed; otherwise the engine is another build of " + version + ".",
                        "记录可能已被改动，或引擎是 " + version + " 的另一构建。"))
                : told.plus(new Text(
                        " It was made by Tributary " + one.engineVersion() + ", this is " + version + ".",
                        "当时由 Tributary " + one.engineVersion() + " 运行，现为 " + version + "。"));
    }

    private static String start(String hash) {
        return hash.length() > HASH ? hash.substring(0, HASH) : hash;
    }

    /** The object that {@code verify --json} prints. */
    public static String json(List<Compared> all) {
        JsonText json = new JsonText().object().key("cases").list();
        for (Compared one : all) {
            json.object().key("id").value(one.path()).key("name").value(one.name());
            json.key("expected").value(one.recorded()).key("obtained").value(one.obtained());
            json.key("tolerance").value(0L).key("standard_error").value(0L);
            json.key("passed").value(one.same()).endObject();
        }
        long passed = all.stream().filter(Compared::same).count();
        json.endList().key("passed").value(passed);
        return json.key("failed").value(all.size() - passed).endObject().toString();
    }
}
