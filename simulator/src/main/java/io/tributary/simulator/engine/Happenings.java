package io.tributary.simulator.engine;

/** What comes from outside or by decision at the start of a week: demand shocks, a new network in force, and the actions of the calendar. */
record Happenings() implements Phase {

    @Override
    public void act(World world) {
        world.shocks.advance(world.period);
        if (world.period == world.scenario.time().warmUp()) {
            world.adoptNetwork();
            world.settlements.begin(world);
        }
        world.calendar.act(world);
    }
}
