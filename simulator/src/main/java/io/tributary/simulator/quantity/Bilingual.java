package io.tributary.simulator.quantity;

/** What is said in both languages of the product. */
public interface Bilingual {
    /** In English. */
    String en();

    /** In Chinese. */
    String zh();

    /** A sentence in English with its places {@code {0}}, {@code {1}} filled. */
    static String english(String template, Object... values) {
        String filled = template;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            filled = filled.replace("{" + i + "}", value instanceof Bilingual said ? said.en() : String.valueOf(value));
        }
        return filled;
    }

    /** A sentence in Chinese with its places filled. */
    static String chinese(String template, Object... values) {
        String filled = template;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            filled = filled.replace("{" + i + "}", value instanceof Bilingual said ? said.zh() : String.valueOf(value));
        }
        return filled;
    }
}
