package io.tributary.simulator.engine;

import io.tributary.simulator.quantity.Bilingual;
import io.tributary.simulator.quantity.Complaint;

/**
 * Says that a saved state cannot be used: it is damaged, or of another scenario. The user can put it right. Said in both
 * languages.
 */
public final class BadState extends Complaint {
    private static final long serialVersionUID = 1L;

    private BadState(String en, String zh) {
        super(en, zh);
    }

    /** The complaint, with places {@code {0}}, {@code {1}} that the values fill in both languages. */
    static BadState of(String en, String zh, Object... values) {
        return new BadState(Bilingual.english(en, values), Bilingual.chinese(zh, values));
    }

    /** The same with what it comes from. */
    BadState because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
