package io.tributary.simulator.kpi;

import java.util.List;

/** A figure that is read from a run's ledger after the run. */
public interface Kpi {

    /** What the KPI is called and how it is meant. */
    Figure figure();

    /** Reads the values from the facts of one run: for the whole window, by month, and by entity where it has any. */
    List<KpiValue> read(Facts facts);

    /** Id as scenarios, results and reports spell it. */
    default String id() {
        return figure().id();
    }

    /** Name in English. */
    default String en() {
        return figure().en();
    }

    /** Name in Chinese. */
    default String zh() {
        return figure().zh();
    }

    /** Unit of the values. */
    default String unit() {
        return figure().unit();
    }

    /** Whether more is better. */
    default Direction direction() {
        return figure().direction();
    }

    /** Whether it is a state or a flow. */
    default Nature nature() {
        return figure().nature();
    }

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
