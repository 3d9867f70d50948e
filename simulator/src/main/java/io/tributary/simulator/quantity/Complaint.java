package io.tributary.simulator.quantity;

/** What is wrong with what a user gave, and how to put it right: a command ends with it, said in the reader's language. */
public abstract class Complaint extends RuntimeException implements Bilingual {
    private static final long serialVersionUID = 1L;

    private final String zh;

    /** A complaint in both languages. */
    protected Complaint(String en, String zh) {
        super(en);
        this.zh = zh;
    }

    /** A complaint in both languages, with what it comes from. */
    protected Complaint(String en, String zh, Throwable cause) {
        super(en, cause);
        this.zh = zh;
    }

    @Override
    public final String en() {
        return String.valueOf(getMessage());
    }

    @Override
    public final String zh() {
        return zh;
    }
}
