package io.tributary.simulator.engine;

/** Shops serve what was asked for, as far as stocks go. */
record Selling() implements Phase {

    @Override
    public void act(World world) {
        world.market.ifPresent(market -> {
            for (int z = 0; z < market.zones.length; z++) {
                market.zones[z].serve(world.ledger, z, market);
            }
        });
        for (DirectDemand demand : world.demands) {
            demand.serve(world);
        }
    }
}
