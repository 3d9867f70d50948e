package io.tributary.simulator.market;

/**
 * The consumers of all cells with the brand that each bought last and the slow states of {@link StateLevels}. Cells are
 * independent, as in {@link Population}.
 */
public sealed interface StatefulPopulation permits CountedStates, IndividualStates {

    /** A population in which nobody has bought, all know our brands, satisfaction is at the top level, pantries are empty. */
    static StatefulPopulation of(Consumers.Mode mode, long[] consumersPerCell, int brands, StateLevels levels) {
        return switch (mode) {
            case COUNTS -> new CountedStates(consumersPerCell, brands, levels);
            case INDIVIDUALS -> new IndividualStates(consumersPerCell, brands, levels);
        };
    }

    /** Consumers of a cell. */
    long consumers(int cell);

    /**
     * One week of a cell.
     *
     * @param keys keys of the cell; two cells must not share one
     * @param bought units bought of each offer are added here
     */
    void shop(int cell, CellWeek week, Keys keys, int tick, long[] bought);

    /**
     * Gives every consumer of a cell a state, drawn independently.
     *
     * @param lastShares weights of the last brands, the first for none
     * @param aware probability of knowing our brands; who bought one of them last knows them
     * @param satisfaction points from 0 to 100, met on average by the two nearest levels
     */
    void start(int cell, double[] lastShares, boolean[] ours, double aware, double satisfaction, Keys keys);

    /** What the states of a cell add up to. */
    Tally tally(int cell, boolean[] ours);

    /** Memory of the consumers' state, in bytes. */
    long bytes();

    /** The state of a cell, for a checkpoint. */
    byte[] save(int cell);

    /** Takes over the state of a cell that {@link #save} gave. */
    void load(int cell, byte[] state);

    /**
     * Keys of a cell.
     *
     * @param choice for {@link io.tributary.simulator.luck.Purpose#CONSUMER_CHOICE}
     * @param state for {@link io.tributary.simulator.luck.Purpose#CONSUMER_STATE}
     */
    record Keys(long choice, long state) {}

    /**
     * Consumers of a cell by their states.
     *
     * @param aware who know our brands
     * @param customers who bought one of ours last and consider them
     * @param points points of satisfaction of these customers, added up
     * @param atHome units at home, added up
     */
    record Tally(long aware, long customers, double points, long atHome) {}
}
