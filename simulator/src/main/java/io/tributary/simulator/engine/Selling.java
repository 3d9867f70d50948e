package io.tributary.simulator.engine;

/** Shops serve what was asked for, as far as stocks go. */
record Selling() implements Phase {

    @Override
    public void act(World world) {
        if (world.market.isPresent()) {
            world.market.get().serve(world.ledger, world.period);
        }
        for (DirectDemand demand : world.demands) {
            demand.serve(world);
        }
    }
}
