package io.tributary.simulator.engine;

/** What comes from outside or by decision at the start of a week: demand shocks, and a new network in force. */
record Happenings(Territory after) implements Phase {

    @Override
    public void act(World world) {
        world.shocks.advance(world.period);
        if (world.period == world.scenario.time().warmUp()) {
            boolean[] moved = world.coverage.adopt(after);
            world.trade.adopt(world.coverage);
            world.accounts.adopt(world);
            world.accounts.chargeChange(world, moved);
            world.life.ifPresent(PartnerLife::adopt);
            world.settlements.begin(world);
        }
    }
}
