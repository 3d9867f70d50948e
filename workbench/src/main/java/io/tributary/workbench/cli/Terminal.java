package io.tributary.workbench.cli;

/**
 * Whether a person watches: the launcher looks, because a JVM from 22 on says that it has a console even when its
 * output goes into a file.
 */
final class Terminal {
    private Terminal() {}

    /** Whether answers go to a terminal. */
    static boolean showsAnswers() {
        return Boolean.getBoolean("tributary.out.terminal");
    }

    /** Whether messages go to a terminal. */
    static boolean showsMessages() {
        return Boolean.getBoolean("tributary.err.terminal");
    }
}
