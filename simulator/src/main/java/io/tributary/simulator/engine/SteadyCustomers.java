package io.tributary.simulator.engine;

import io.tributary.simulator.luck.Purpose;
import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.scenario.ChannelMap;
import io.tributary.simulator.scenario.Demand;
import java.util.Optional;

/** Customers of one firm whose number per period does not depend on prices. */
final class SteadyCustomers implements DirectDemand {
    private final Demand demand;
    private final Counter counter;

    SteadyCustomers(int index, World world) {
        demand = world.scenario.demand().get(index);
        ChannelMap.Offer offer = ChannelMap.of(world.scenario).offersOf(index).get(0);
        counter = new Counter(offer.firm(), offer.sku(), world);
    }

    @Override
    public void ask(World world) {
        counter.post(Optional.empty());
        counter.ask(units(world));
    }

    private double units(World world) {
        DemandProcess process = demand.process().orElseThrow();
        if (process instanceof DemandProcess.Steps steps) {
            return world.period + 1 < steps.from() ? steps.before() : steps.after();
        }
        if (process instanceof DemandProcess.Poisson poisson) {
            return world.luck
                    .draws(Purpose.DEMAND_PROCESS, demand.firm(), world.period)
                    .poisson(poisson.mean());
        }
        throw new IllegalStateException("no agent plays " + process);
    }

    @Override
    public void serve(World world) {
        counter.serve(world.ledger);
    }
}
