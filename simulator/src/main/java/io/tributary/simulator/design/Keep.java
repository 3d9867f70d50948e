package io.tributary.simulator.design;

/** What is kept of each run. */
public enum Keep {
    /** The total over the whole window. */
    TOTALS,
    /** The total over the whole window and by month. */
    MONTHS,
    /** Every entity, over the whole window and by month. */
    EVERYTHING
}
