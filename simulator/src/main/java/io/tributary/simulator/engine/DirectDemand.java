package io.tributary.simulator.engine;

import io.tributary.simulator.market.DemandProcess;
import io.tributary.simulator.scenario.Demand;

/** Consumers at named firms who follow a stated process instead of choosing among the shelves of a zone. */
interface DirectDemand {

    /** The agent that plays a demand process of the scenario. */
    static DirectDemand of(Demand demand, World world) {
        return demand.process() instanceof DemandProcess.HotellingStreet street
                ? new Street(demand, street, world)
                : new SteadyCustomers(demand, world);
    }

    /** Firms post their prices, and consumers want something at them. */
    void ask(World world);

    /** Firms serve what was asked for, as far as stocks go. */
    void serve(World world);
}
