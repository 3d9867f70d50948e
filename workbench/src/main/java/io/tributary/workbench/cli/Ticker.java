package io.tributary.workbench.cli;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;
import io.tributary.simulator.experiment.Progress;
import java.io.PrintWriter;

/** One progress line: rewritten on a terminal, a plain line at every tenth when piped, nothing when quiet. */
final class Ticker implements Progress {
    private static final int STEPS = 10;

    private final PrintWriter err;
    private final boolean quiet;
    private final Language language;
    private final boolean terminal;
    private final Wording counted;
    private int shown = -1;

    Ticker(PrintWriter err, boolean quiet, Language language) {
        this(err, quiet, language, Said.SIMULATED);
    }

    /**
     * A progress line of its own words.
     *
     * @param counted the line, with two places: how many are done, and of how many
     */
    Ticker(PrintWriter err, boolean quiet, Language language, Wording counted) {
        this.counted = counted;
        this.language = language;
        this.err = err;
        this.quiet = quiet;
        terminal = Terminal.showsMessages();
    }

    /** A message on a line of its own. */
    void say(Wording message) {
        say(message.in(language));
    }

    /** A message already in the reader's language, on a line of its own. */
    void say(String message) {
        if (!quiet) {
            err.println(message);
        }
    }

    /** A warning, told even where progress is not wanted. */
    void warn(String en, String zh) {
        err.println(language == Language.ZH ? zh : en);
    }

    @Override
    public void done(int done, int planned) {
        int step = (int) ((long) STEPS * done / planned);
        if (quiet || (step == shown && !terminal)) {
            return;
        }
        shown = step;
        String line = counted.with(done, planned).in(language);
        if (terminal) {
            err.print('\r' + line + (done == planned ? "\n" : ""));
            err.flush();
        } else {
            err.println(line);
        }
    }

    /** Ends the progress line. */
    void end() {
        if (!quiet && terminal) {
            err.println();
        }
    }
}
