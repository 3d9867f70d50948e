package io.tributary.simulator.kpi;

/** A figure that is read from a run's ledger after the run. */
public interface Kpi {

    /** Id as scenarios, results and reports spell it, such as {@code coverage.numeric}. */
    String id();

    /** Name in English. */
    String en();

    /** Name in Chinese. */
    String zh();

    /** Unit, such as {@code share} or {@code CNY}; {@code money} stands for the scenario's currency. */
    String unit();

    /** Whether more is better. */
    Direction direction();

    /** Whether the value is the state at a period's end or a flow over the window. */
    Kind kind();

    /** Which way is better. */
    enum Direction {
        UP,
        DOWN,
        NEITHER
    }

    /** State at the end, or flow over time. */
    enum Kind {
        STATE,
        FLOW
    }
}
