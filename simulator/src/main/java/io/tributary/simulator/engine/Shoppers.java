package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Ledger;
import io.tributary.simulator.scenario.Scenario;

/** The consumers of all cells (zone x segment) as the market meets them: with slow states of their own, or without. */
interface Shoppers {

    /** The consumers that a scenario asks for. */
    static Shoppers of(Market market, Scenario scenario, long[] consumersPerCell, int offers) {
        return scenario.consumers()
                .states()
                .<Shoppers>map(levels -> new MindfulShoppers(market, scenario, levels, consumersPerCell, offers))
                .orElseGet(() -> new PlainShoppers(market, scenario, consumersPerCell, offers));
    }

    /** Consumers of a cell. */
    long consumers(int cell);

    /** Gives the consumers of a cell a last brand, and a state where they have one; different cells may be on different threads. */
    void start(int cell, double[] lastShares);

    /** The probability of thinking of buying in an ordinary week, where nothing at home is 0 units. */
    double usualNeed(int zone, int segment, double need);

    /** A way to visit the cells with working memory of its own; one per thread. */
    Visits visits();

    /** The state of a cell's consumers. */
    void keep(Tape tape, int cell);

    /** What they remember together. */
    void keep(Tape tape);

    /** In which form the consumers are held. */
    String shape();

    /** Memory of the consumers' state, in bytes. */
    long bytes();

    /** States follow the week. */
    void learn();

    /** Writes down what they did this week. */
    void record(Ledger ledger);

    /** Visits to cells, one after the other; those of different zones may be on different threads. */
    interface Visits {
        /** One week of a cell; units bought of each offer are added. */
        void shop(int zone, int segment, double need, int period, long[] bought);
    }
}
