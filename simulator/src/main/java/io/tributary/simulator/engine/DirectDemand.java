package io.tributary.simulator.engine;

import io.tributary.simulator.scenario.Demand;

/** Consumers at named firms, who do not choose among the shelves of a zone. */
interface DirectDemand {

    /** The agent that plays a demand entry of the scenario. */
    static DirectDemand of(int index, World world) {
        Demand demand = world.scenario.demand().get(index);
        return demand.answer().isPresent() ? new AnsweringCustomers(index, world) : new SteadyCustomers(index, world);
    }

    /** Firms post their prices, and consumers want something at them. */
    void ask(World world);

    /** Firms serve what was asked for, as far as stocks go. */
    void serve(World world);
}
