package io.tributary.simulator.formula;

import io.tributary.simulator.document.Wording;

/** Says that a text is no formula: where, and why. A mistake of whoever wrote it, never a defect of ours. */
public final class FormulaFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int column;
    private final transient Wording what;

    FormulaFault(int column, Wording what) {
        super("column " + column + ": " + what.en(), null, false, false);
        this.column = column;
        this.what = what;
    }

    /** The column in the text, the first is 1. */
    public int column() {
        return column;
    }

    /** What is wrong, a sentence without subject and full stop. */
    public Wording what() {
        return what;
    }
}
