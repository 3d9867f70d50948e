package io.tributary.simulator.engine;

import io.tributary.simulator.play.Played;
import io.tributary.simulator.quantity.Bilingual;

/**
 * Says that firms which play have nothing to play: no decisions were found from which nobody gains by deviating alone.
 * This is a property of the scenario, so a command ends with exit code 2 and the message alone, in the reader's language.
 */
public final class NoEquilibrium extends RuntimeException implements Bilingual {
    private static final long serialVersionUID = 1L;

    private final String zh;

    NoEquilibrium(Played.NotPlayable why) {
        super(why.en(), why);
        zh = why.zh();
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
