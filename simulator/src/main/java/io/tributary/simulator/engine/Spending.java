package io.tributary.simulator.engine;

/** Firms pay what a period costs them whatever is sold: fixed costs, and the efforts that their play calls for. */
record Spending() implements Phase {

    @Override
    public void act(World world) {
        world.posted.spend(world.ledger, world.period);
        world.publicity.stageFees().pay(world);
        world.publicity.displays().ifPresent(Displays::act);
        world.division.ifPresent(Division::act);
    }
}
