package io.tributary.simulator.engine;

import io.tributary.simulator.play.Played;

/**
 * Says that firms which play have nothing to play: no decisions were found from which nobody gains by deviating alone.
 * This is a property of the scenario, so a command ends with exit code 2 and the message alone.
 */
public final class NoEquilibrium extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoEquilibrium(Played.NotPlayable why) {
        super(why.getMessage(), why);
    }
}
