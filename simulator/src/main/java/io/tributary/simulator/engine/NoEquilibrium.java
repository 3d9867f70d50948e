package io.tributary.simulator.engine;

import io.tributary.simulator.play.Played;
import io.tributary.simulator.quantity.Complaint;

/**
 * Says that firms which play have nothing to play: no decisions were found from which nobody gains by deviating alone.
 * This is a property of the scenario, so a command ends with exit code 2 and the message alone, in the reader's language.
 */
public final class NoEquilibrium extends Complaint {
    private static final long serialVersionUID = 1L;

    NoEquilibrium(Played.NotPlayable why) {
        super(why.en(), why.zh(), why);
    }
}
