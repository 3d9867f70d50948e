package io.tributary.simulator.quantity;

/** A record's values do not fit together: said in both languages, without full stop, as part of the reader's message. */
public final class Unfit extends IllegalArgumentException implements Bilingual {
    private static final long serialVersionUID = 1L;

    private final String zh;

    private Unfit(String en, String zh) {
        super(en);
        this.zh = zh;
    }

    /**
     * The complaint, with places {@code {0}}, {@code {1}} that the values fill in both languages.
     *
     * @param en what is wrong, in English
     * @param zh the same in Chinese
     */
    public static Unfit of(String en, String zh, Object... values) {
        return new Unfit(Bilingual.english(en, values), Bilingual.chinese(zh, values));
    }

    @Override
    public String en() {
        return String.valueOf(getMessage());
    }

    @Override
    public String zh() {
        return zh;
    }
}
