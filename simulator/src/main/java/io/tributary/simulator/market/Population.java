package io.tributary.simulator.market;

/**
 * The consumers of all cells (zone and segment) with the brand that each bought last. Cells are independent: different
 * threads may serve different cells at the same time, each with its own choice table.
 *
 * <p>A last brand is written as a number: 0 for none yet, b + 1 for brand b.
 */
public sealed interface Population permits CountedPopulation, IndividualPopulation {

    /**
     * A population in which nobody has bought yet.
     *
     * @param consumersPerCell consumers of each cell; up to 2^53 as counts, 2e9 as individuals
     * @param brands number of brands, 0 to 127
     */
    static Population of(Consumers.Mode mode, long[] consumersPerCell, int brands) {
        return switch (mode) {
            case COUNTS -> new CountedPopulation(consumersPerCell, brands);
            case INDIVIDUALS -> new IndividualPopulation(consumersPerCell, brands);
        };
    }

    int cells();

    int brands();

    /** Consumers of a cell. */
    long consumers(int cell);

    /**
     * One week of a cell: each consumer thinks of buying with the given probability, then takes one unit of an offer or
     * nothing, by the logit with loyalty of {@link Logit}; buyers remember the brand.
     *
     * @param needProbability 0 to 1
     * @param key key of the cell for {@link io.tributary.simulator.luck.Purpose#CONSUMER_CHOICE}; two cells must not
     *     share a key
     * @param bought units bought of each offer are added here
     */
    void shop(int cell, double needProbability, ChoiceTable table, long key, int tick, long[] bought);

    /**
     * Gives every consumer of a cell a last brand, drawn independently.
     *
     * @param shares weights of the last brands, the first for none; brands + 1 numbers
     * @param key key of the cell for {@link io.tributary.simulator.luck.Purpose#CONSUMER_NEED}
     */
    void start(int cell, double[] shares, long key);

    /** The consumers of a cell by last brand; brands + 1 numbers that sum to its consumers. */
    long[] lastBrands(int cell);

    /** Memory of the consumers' state, in bytes. */
    long bytes();

    /** The state of a cell, for a checkpoint. */
    byte[] save(int cell);

    /** Takes over the state of a cell that {@link #save} gave. */
    void load(int cell, byte[] state);
}
