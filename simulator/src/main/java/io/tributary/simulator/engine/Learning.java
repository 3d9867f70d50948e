package io.tributary.simulator.engine;

/** Customers and outlets learn from the week: satisfaction and the share of stocking outlets move. */
record Learning() implements Phase {

    @Override
    public void act(World world) {
        if (world.market.isPresent()) {
            learn(world, world.market.get());
        }
    }

    private static void learn(World world, Market market) {
        world.publicity.serviceDesks().ifPresent(desks -> desks.act(world, market));
        for (int z = 0; z < market.zones.length; z++) {
            market.zones[z].learn(z, market);
        }
        market.learn();
        world.publicity.brands().ifPresent(brands -> brands.act(world, market));
        world.publicity.launches().act(world);
        world.abilities.act(world);
        world.tensions.ifPresent(Tensions::act);
        world.shops.ifPresent(Shops::act);
        world.frontier.ifPresent(frontier -> frontier.act(world));
        world.coverage.learn(world.abilities);
        world.trade.follow(world.coverage);
    }
}
