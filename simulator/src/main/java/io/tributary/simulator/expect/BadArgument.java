package io.tributary.simulator.expect;

import io.tributary.simulator.document.Wording;

/** Says that a function was given something that it cannot use. A mistake of whoever wrote it, never a defect of ours. */
public final class BadArgument extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String argument;
    private final transient Wording what;
    private final transient Wording hint;

    /**
     * A mistake.
     *
     * @param argument name of the argument
     * @param what what is wrong with it, a sentence without subject and full stop
     * @param hint how to mend it, whole sentences
     */
    public BadArgument(String argument, Wording what, Wording hint) {
        super(argument + " " + what.en(), null, false, false);
        this.argument = argument;
        this.what = what;
        this.hint = hint;
    }

    String argument() {
        return argument;
    }

    Wording what() {
        return what;
    }

    Wording hint() {
        return hint;
    }
}
