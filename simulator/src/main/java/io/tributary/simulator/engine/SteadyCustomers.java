package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.Demand;

/** Customers of one firm whose number per period does not depend on prices. */
final class SteadyCustomers implements DirectDemand {
    final Demand demand;
    /** By which the demand's random numbers are keyed. */
    final long entity;

    final Counter counter;
    private final DemandLuck luck;

    SteadyCustomers(Demand demand, String entity, World world) {
        this.demand = demand;
        this.entity = Luck.entity(entity);
        luck = new DemandLuck(demand, entity);
        counter = new Counter(demand.at(), demand, world);
    }

    @Override
    public void ask(World world) {
        counter.post(Double.NaN);
        counter.ask(luck.units(world));
    }

    @Override
    public void serve(World world) {
        counter.serve(world.ledger);
    }
}
