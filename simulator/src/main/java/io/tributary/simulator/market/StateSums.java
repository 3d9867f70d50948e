package io.tributary.simulator.market;

/** Adds up the states of consumers. */
final class StateSums {
    private final StateLevels levels;
    private final boolean[] ours;
    private long aware;
    private long customers;
    private long steps;
    private long atHome;

    StateSums(StateLevels levels, boolean[] ours) {
        this.levels = levels;
        this.ours = ours;
    }

    void add(int last, int knows, int level, int stock, long consumers) {
        aware += knows * consumers;
        atHome += stock * consumers;
        if (last > 0 && ours[last - 1] && knows == 1) {
            customers += consumers;
            steps += level * consumers;
        }
    }

    StatefulPopulation.Tally tally() {
        return new StatefulPopulation.Tally(aware, customers, steps * levels.step(), atHome);
    }
}
