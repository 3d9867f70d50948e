package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Luck;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Demand;

/** Customers of one firm whose number per period does not depend on prices. */
final class SteadyCustomers implements DirectDemand {
    final Demand demand;
    /** By which the demand's random numbers are keyed. */
    final long entity;

    final Counter counter;
    private final DemandLuck luck;
    private final ChannelMap.Offer offer;

    SteadyCustomers(int index, World world) {
        demand = world.scenario.demand().get(index);
        entity = Luck.entity(DemandLuck.key(index, world));
        luck = new DemandLuck(index, world);
        offer = world.builder.map().offersOf(index).get(0);
        counter = new Counter(offer.firm(), offer.sku(), index, world);
    }

    /** Posts the price of the period. */
    void post(World world) {
        counter.post(world.posted.shelf(offer, world.period));
    }

    @Override
    public void ask(World world) {
        post(world);
        counter.ask(luck.units(world));
    }

    @Override
    public void keep(Tape tape) {
        luck.keep(tape);
    }

    @Override
    public void serve(World world) {
        counter.serve(world.ledger);
    }
}
