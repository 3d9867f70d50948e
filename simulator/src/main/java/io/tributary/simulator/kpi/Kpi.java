package io.tributary.simulator.kpi;

import java.util.List;

/** A figure that is read from a run's ledger after the run. */
public interface Kpi {

    /** Id as scenarios, results and reports spell it, such as {@code coverage.numeric}. */
    String id();

    /** Name in English. */
    String en();

    /** Name in Chinese. */
    String zh();

    /** Unit: share, index, units, outlets, weeks, {@code money} or {@code money/unit} in the scenario's currency. */
    String unit();

    /** Whether more is better. */
    Direction direction();

    /** Whether the value is the state at a period's end or a flow over the window. */
    Nature nature();

    /** Reads the values from the facts of one run: for the whole window, by month, and by entity where it has any. */
    List<KpiValue> read(Facts facts);

    /** Which way is better. */
    enum Direction {
        UP,
        DOWN,
        NEITHER
    }

    /** State at the end, or flow over time. */
    enum Nature {
        STATE,
        FLOW
    }
}
