package io.tributary.simulator.quantity;

/** A number leaves the range of the books: said in both languages, without full stop. */
public final class TooLarge extends ArithmeticException implements Bilingual {
    private static final long serialVersionUID = 1L;

    private final String zh;

    private TooLarge(String en, String zh) {
        super(en);
        this.zh = zh;
    }

    /** The complaint, with places {@code {0}}, {@code {1}} that the values fill in both languages. */
    public static TooLarge of(String en, String zh, Object... values) {
        return new TooLarge(Bilingual.english(en, values), Bilingual.chinese(zh, values));
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
