package io.tributary.simulator.engine;

import io.tributary.simulator.ledger.Conservation;

/** Writes the period's states, charges what stocks and debts cost, ends the season, closes the period, checks the conservation laws. */
record Recording() implements Phase {

    @Override
    public void act(World world) {
        world.accounts.charge(world);
        if (world.market.isPresent()) {
            world.market.get().record(world.ledger);
        }
        for (DirectDemand demand : world.demands) {
            demand.record(world);
        }
        world.accounts.record(world);
        world.views.record(world);
        world.aid.act(world);
        world.houses.charge(world);
        world.emissions.act(world);
        if (world.ties.isPresent()) {
            world.ties.get().read(world);
        }
        world.ledger.close();
        Conservation.check(world.ledger, world.count(), world.period);
    }
}
