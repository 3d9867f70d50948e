package io.tributary.simulator.engine;

/** Contracts are settled that fall due at the end of the period. */
record Settling() implements Phase {

    @Override
    public void act(World world) {
        world.settlements.settle(world);
    }
}
