package io.tributary.simulator.engine;

import io.tributary.simulator.scenario.Demand;

/** Customers of one firm whose number per period does not depend on prices. */
final class SteadyCustomers implements DirectDemand {
    private final DemandLuck luck;
    private final Counter counter;

    SteadyCustomers(Demand demand, String entity, World world) {
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
