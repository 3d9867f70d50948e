package io.tributary.simulator.experiment;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.document.Wording;

/** Says that the results of a batch cannot be written or read, or that a batch stopped; what is on disk stays good. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Wording wording;

    /** A failure with what a person should know of it. */
    public StoreFailure(Wording wording) {
        super(wording.en());
        this.wording = wording;
    }

    StoreFailure(Wording wording, Throwable cause) {
        super(wording.en(), cause);
        this.wording = wording;
    }

    /** The message in a language. */
    public String in(Language language) {
        return wording.in(language);
    }
}
