package io.tributary.simulator.engine;

/** One step of the week: all agents whom it concerns act, in the order of the scenario. */
interface Phase {
    void act(World world);
}
