package io.tributary.simulator.expect;

import io.tributary.simulator.document.Wording;

/** Says that a search over runs found no root, with the values at the ends of the search. */
final class NoRoot extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Wording why;

    NoRoot(Wording why) {
        super(why.en(), null, false, false);
        this.why = why;
    }

    Wording why() {
        return why;
    }
}
