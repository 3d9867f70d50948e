package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;

/** Something that the user can put right; the message says what, and how. */
final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String zh;

    UserError(String en, String zh) {
        super(en);
        this.zh = zh;
    }

    /** The message in a language. */
    String in(Language language) {
        return language == Language.ZH ? zh : String.valueOf(getMessage());
    }
}
