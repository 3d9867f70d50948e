package io.tributary.simulator.document;

import io.tributary.simulator.quantity.Bilingual;

/**
 * One sentence in English and in Chinese, perhaps with places to fill: {@code {0}}, {@code {1}}. A sentence about a
 * value leaves out its subject and the full stop; a hint is a whole sentence.
 *
 * @param en English
 * @param zh Chinese
 */
public record Wording(String en, String zh) {
    /** Says nothing. */
    public static final Wording NONE = new Wording("", "");

    /** What an exception says: in both languages where it knows both, otherwise as it stands. */
    public static Wording of(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof Bilingual said ? new Wording(said.en(), said.zh()) : new Wording(message, message);
    }

    /** The sentence with its places filled by the same texts in both languages, or by wordings in each. */
    public Wording with(Object... values) {
        return new Wording(fill(en, Language.EN, values), fill(zh, Language.ZH, values));
    }

    /** The sentence in a language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    private static String fill(String template, Language language, Object... values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int place = placeAt(template, at, values.length);
            if (place < 0) {
                filled.append(template.charAt(at++));
            } else {
                Object value = values[place];
                filled.append(value instanceof Wording wording ? wording.in(language) : value.toString());
                at += 3;
            }
        }
        return filled.toString();
    }

    private static int placeAt(String template, int at, int places) {
        if (at + 2 >= template.length() || template.charAt(at) != '{' || template.charAt(at + 2) != '}') {
            return -1;
        }
        int place = template.charAt(at + 1) - '0';
        return place >= 0 && place < places ? place : -1;
    }
}
