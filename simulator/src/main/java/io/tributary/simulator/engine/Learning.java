package io.tributary.simulator.engine;

/** Customers and outlets learn from the week: satisfaction and the share of stocking outlets move. */
record Learning() implements Phase {

    @Override
    public void act(World world) {
        world.market.ifPresent(market -> {
            for (int z = 0; z < market.zones.length; z++) {
                market.zones[z].learn(z, market);
            }
            market.learn();
            world.abilities.act(world);
            world.tensions.ifPresent(Tensions::act);
            world.shops.ifPresent(Shops::act);
            world.coverage.learn(world.abilities);
            world.trade.follow(world.coverage);
        });
    }
}
