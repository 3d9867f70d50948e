package io.tributary.simulator.engine;

/** Advertising is paid, and contracts are settled that fall due at the end of the period. */
record Settling() implements Phase {

    @Override
    public void act(World world) {
        world.accounts.advertise(world);
        world.settlements.settle(world);
    }
}
