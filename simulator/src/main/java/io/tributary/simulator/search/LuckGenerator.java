package io.tributary.simulator.search;

import io.tributary.simulator.luck.Draws;
import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.luck.Purpose;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/** Keyed luck for Commons Math: the same seed gives the same numbers, whatever else draws. */
final class LuckGenerator extends AbstractRandomGenerator {
    private final Luck luck;
    private int tick;

    LuckGenerator(long seed) {
        luck = new Luck(seed, 0);
    }

    /** Nothing: the seed is that of the search. */
    @Override
    public void setSeed(long seed) {
        clear();
    }

    @Override
    public double nextDouble() {
        Draws draws = luck.draws(Purpose.SEARCH, 0, tick++);
        return draws.nextDouble();
    }
}
