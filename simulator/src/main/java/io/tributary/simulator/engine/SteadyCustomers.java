package io.tributary.simulator.engine;

import io.tributary.simulator.scenario.ChannelMap;

/** Customers of one firm whose number per period does not depend on prices. */
final class SteadyCustomers implements DirectDemand {
    private final DemandLuck luck;
    private final ChannelMap.Offer offer;
    private final Counter counter;

    SteadyCustomers(int index, World world) {
        luck = new DemandLuck(index, world);
        offer = ChannelMap.of(world.scenario).offersOf(index).get(0);
        counter = new Counter(offer.firm(), offer.sku(), index, world);
    }

    @Override
    public void ask(World world) {
        counter.post(world.posted.shelf(offer, world.period));
        counter.ask(luck.units(world));
    }

    @Override
    public void serve(World world) {
        counter.serve(world.ledger);
    }
}
