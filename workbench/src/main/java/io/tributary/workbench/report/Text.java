package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.workbench.table.JsonText;

/**
 * The same text in both languages.
 *
 * @param en in English
 * @param zh in Chinese
 */
record Text(String en, String zh) {
    static final Text NONE = new Text("", "");

    static Text same(String text) {
        return new Text(text, text);
    }

    /** A name from data: where the Chinese one is missing, the English one stands in, and where both are, the id. */
    static Text named(String en, String zh, String id) {
        String english = en.isEmpty() ? id : en;
        return new Text(english, zh.isEmpty() ? english : zh);
    }

    String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    boolean isEmpty() {
        return en.isEmpty() && zh.isEmpty();
    }

    Text plus(Text next) {
        return new Text(en + next.en, zh + next.zh);
    }

    Text plus(String next) {
        return new Text(en + next, zh + next);
    }

    /** As a string where both languages agree, otherwise as an object with the keys en and zh. */
    void writeTo(JsonText json) {
        if (en.equals(zh)) {
            json.value(en);
        } else {
            json.object().key("en").value(en).key("zh").value(zh).endObject();
        }
    }
}
