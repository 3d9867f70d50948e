package io.tributary.simulator.engine;

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

    /** Gives the consumers of a cell a last brand, and a state where they have one. */
    void start(int cell, double[] lastShares);

    /** The probability of thinking of buying in an ordinary week, where nothing at home is 0 units. */
    double usualNeed(int zone, int segment, double need);

    /** One week of a cell; units bought of each offer are added. */
    void shop(int zone, int segment, double need, int period, long[] bought);

    /** States follow the week. */
    void learn();
}
